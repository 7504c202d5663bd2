export { paperSite } from './routes.ts'
export { PAPERS } from './list-page.tsx'
