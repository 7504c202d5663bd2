export { findRequest } from './find-request.ts'
