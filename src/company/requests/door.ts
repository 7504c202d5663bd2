export { askPage, freshForm } from './ask-page.tsx'
export { filePage } from './file-page.tsx'
export { findRequest } from './find-request.ts'
