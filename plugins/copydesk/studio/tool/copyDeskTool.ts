import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {createElement, lazy} from 'react'
import {type Tool} from 'sanity'
import {route} from 'sanity/router'
import {type Setup} from '../options/resolveOptions.ts'

const CopyDesk = lazy(() => import('./CopyDesk.tsx'))

/** The Copy desk in the navigation bar; loaded when it is first opened. */
export function createTool(setup: Setup): Tool {
  return {
    name: 'copydesk',
    title: 'Copy desk',
    icon: ClipboardIcon,
    component: () => createElement(CopyDesk, {setup}),
    router: route.create('/', [route.create('/:tab')]),
  }
}
