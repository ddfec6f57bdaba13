export {
  createReading,
  createReadingCaches,
  type HouseStyle,
  type Reading,
  type ReadingCaches,
  type ReadingOptions,
  type Story,
} from './reading.ts'
