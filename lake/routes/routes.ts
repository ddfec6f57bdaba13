import {type LakeRequest} from '../http/context.ts'
import {postActions} from './actions.ts'
import {uploadFile, uploadImage} from './assets.ts'
import {getDocuments, getReferences} from './documents.ts'
import {getExport} from './export.ts'
import {getDocumentEvents, getReleaseEvents, getRevisions, getTransactions} from './history.ts'
import {getListener} from './listen.ts'
import {getLiveEvents} from './live.ts'
import {fetchToken, getLoginPage, getProviders, getUserId, postLogin} from './login.ts'
import {postMutations} from './mutate.ts'
import {createDataset, deleteDataset, editDataset, getAcl, getDatasets} from './datasets.ts'
import {getProject, getProjects, getReleaseLimits} from './projects.ts'
import {getQuery, postQuery} from './query.ts'
import {type Right} from './rights.ts'
import {answer, FEATURES, noContent, refuseSocket, SUBSCRIPTION} from './service.ts'
import {getMe, getSettings, getUsers, putSettings} from './users.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Handler = (c: LakeRequest) => Response | Promise<Response>
type Route = [method: Method | 'ALL', path: string, right: Right, handler: Handler]

/** Every endpoint under `/v<date>`: what it is called with, what right that needs, who answers. */
export const ROUTES: Route[] = [
  ['GET', '/data/query/:dataset', 'read', getQuery],
  ['POST', '/data/query/:dataset', 'read', postQuery],
  ['GET', '/data/doc/:dataset/:ids', 'read', getDocuments],
  ['GET', '/data/references/:dataset/documents/:id/to', 'read', getReferences],
  ['GET', '/data/export/:dataset', 'read', getExport],
  ['GET', '/data/listen/:dataset', 'read', getListener],
  ['GET', '/data/live/events/:dataset', 'read', getLiveEvents],

  ['POST', '/data/mutate/:dataset', 'write', postMutations],
  ['POST', '/data/actions/:dataset', 'write', postActions],
  ['POST', '/assets/images/:dataset', 'write', uploadImage],
  ['POST', '/assets/files/:dataset', 'write', uploadFile],

  ['GET', '/data/history/:dataset/events/documents/:id', 'history', getDocumentEvents],
  ['GET', '/data/history/:dataset/events/releases/:name', 'history', getReleaseEvents],
  ['GET', '/data/history/:dataset/transactions/:ids', 'history', getTransactions],
  ['GET', '/data/history/:dataset/documents/:ids', 'history', getRevisions],

  ['GET', '/auth/providers', 'none', getProviders],
  ['GET', '/auth/login/local', 'none', getLoginPage],
  ['POST', '/auth/login/local', 'none', postLogin],
  ['GET', '/auth/fetch', 'none', fetchToken],
  ['GET', '/auth/id', 'token', getUserId],
  ['POST', '/auth/logout', 'none', noContent],

  ['GET', '/users/me', 'none', getMe],
  ['GET', '/users/me/keyvalue/:keys', 'none', getSettings],
  ['PUT', '/users/me/keyvalue', 'token', putSettings],
  ['GET', '/users/:ids', 'token', getUsers],

  ['GET', '/projects', 'none', getProjects],
  ['GET', '/projects/:id', 'none', getProject],
  ['GET', '/projects/:id/grants', 'none', answer({})],
  ['GET', '/projects/:id/features', 'none', answer([])],
  ['GET', '/projects/:id/user-applications', 'none', answer([])],
  ['GET', '/projects/:id/roles', 'none', answer([])],
  ['GET', '/projects/:id/new-content-release-allowed', 'none', getReleaseLimits],

  ['GET', '/projects/:id/datasets', 'none', getDatasets],
  ['GET', '/datasets', 'none', getDatasets],
  ['GET', '/aliases', 'none', answer([])],
  ['GET', '/projects/:id/datasets/:dataset/acl', 'read', getAcl],
  ['PUT', '/projects/:id/datasets/:dataset', 'administer', createDataset],
  ['PUT', '/datasets/:dataset', 'administer', createDataset],
  ['PATCH', '/projects/:id/datasets/:dataset', 'administer', editDataset],
  ['PATCH', '/datasets/:dataset', 'administer', editDataset],
  ['DELETE', '/projects/:id/datasets/:dataset', 'administer', deleteDataset],
  ['DELETE', '/datasets/:dataset', 'administer', deleteDataset],

  ['GET', '/ping', 'none', answer({ping: 'pong'})],
  ['GET', '/data/ping/:dataset', 'none', answer({ping: 'pong'})],
  ['GET', '/socket/:dataset', 'none', refuseSocket],
  ['GET', '/check/cors', 'none', answer({result: {allowed: true, withCredentials: true}})],
  ['GET', '/features', 'none', answer(FEATURES)],
  ['GET', '/subscriptions/project/:id', 'none', answer(SUBSCRIPTION)],
  ['GET', '/access/requests/me', 'none', answer([])],
  ['GET', '/user-applications', 'none', answer([])],
  ['GET', '/user-applications/*', 'none', answer([])],
  ['GET', '/help', 'none', answer({sections: []})],
  ['ALL', '/help/*', 'none', answer({sections: []})],
  ['ALL', '/journey/*', 'none', noContent],
  ['GET', '/intake/telemetry-status', 'none', answer({status: 'denied'})],
  ['ALL', '/intake/*', 'none', answer({status: 'denied'})],
]
