import {type GroqNode} from '../types.ts'

export function valueNode(value: unknown): GroqNode {
  return {type: 'Value', value}
}

/** `base{…}` or `base.…` over each item */
export function mapNode(base: GroqNode, expr: GroqNode): GroqNode {
  return {type: 'Map', base, expr}
}

/** `"name": value` in an object. */
export function attributeNode(name: string, value: GroqNode): GroqNode {
  return {type: 'ObjectAttributeValue', name, value}
}

/** `namespace::name(...args)` */
export function callFunction(namespace: string, name: string, args: GroqNode[]): GroqNode {
  return {type: 'FuncCall', namespace, name, args}
}
