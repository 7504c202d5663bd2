export { requestsPage } from './requests-page.tsx'
export { showHome } from './show-home.ts'
