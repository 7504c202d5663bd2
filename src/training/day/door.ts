export { helpPage } from './help-page.tsx'
export { ownGroup, readKeptDay, readOwn, type Own } from './own-day.ts'
export { ownWorkPage } from './own-work-page.tsx'
export { todayPage } from './page.tsx'
