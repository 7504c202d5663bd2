export { surroundAction } from './surround-action.ts'
export { surroundPost, surroundPath } from './surround-path.ts'
