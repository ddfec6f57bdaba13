import {describe, expect, test} from 'vitest'
import {refuseOrigin, type RequestOrigin} from '../../../lake/access/index.ts'

const host = 'localhost:3333'

describe('answered:', () => {
  test.each<[string, RequestOrigin, string[]]>([
    ['a program', {host, origin: undefined}, []],
    ['the Studio', {host, origin: 'http://localhost:3333'}, []],
    ['loopback by number', {host: '127.0.0.1:3333', origin: 'http://127.0.0.1:3333'}, []],
    ['loopback of IPv6', {host: '[::1]:3333', origin: undefined}, []],
    ['a name below localhost', {host: 'local.localhost:3333', origin: undefined}, []],
    [
      'a link followed',
      {host, origin: undefined, fetchSite: 'cross-site', fetchMode: 'navigate'},
      [],
    ],
    ['an allowed name', {host: 'desk.lan:3333', origin: 'http://desk.lan:3333'}, ['desk.lan']],
  ])('%s', (_, request, allowed) => {
    expect(refuseOrigin(request, allowed)).toBeUndefined()
  })
})

describe('refused:', () => {
  test.each<[string, RequestOrigin, string]>([
    ['a name pointed here', {host: 'evil.example:3333', origin: undefined}, '"evil.example:3333"'],
    ['a name that ends like it', {host: 'notlocalhost', origin: undefined}, '"notlocalhost"'],
    ['no name', {host: undefined, origin: undefined}, '""'],
    ['another page', {host, origin: 'http://evil.example'}, 'http://evil.example'],
    ['another port', {host, origin: 'http://localhost:8080'}, 'http://localhost:8080'],
    ['a page without origin', {host, origin: 'null'}, 'null'],
    [
      'a script tag elsewhere',
      {host, origin: undefined, fetchSite: 'cross-site', fetchMode: 'no-cors'},
      'other sites',
    ],
  ])('%s', (_, request, part) => {
    expect(refuseOrigin(request)).toContain(part)
  })
})
