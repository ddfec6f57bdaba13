export {
  createReading,
  createReadingCaches,
  type Reading,
  type ReadingCaches,
  type ReadingOptions,
  type Story,
} from './reading.ts'
