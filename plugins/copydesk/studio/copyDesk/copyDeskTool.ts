import {createElement, lazy} from 'react'
import {type Tool} from 'sanity'
import {route} from 'sanity/router'
import {type Setup} from '../../story/index.ts'
import {CopyCheckIcon} from '../components/CopyCheckIcon.ts'

const CopyDesk = lazy(() => import('./CopyDesk.tsx'))

/** The Copy desk in the navigation bar; loaded when it is first opened. */
export function createTool(setup: Setup): Tool {
  return {
    name: 'copydesk',
    title: 'Copy desk',
    icon: CopyCheckIcon,
    component: () => createElement(CopyDesk, {setup}),
    router: route.create('/', [route.create('/:tab')]),
  }
}
