export { launchDataOf, launchUrl, tincanUrl } from './data.ts'
export { depart } from './depart.tsx'
export { preferencesOf } from './write-launch.ts'
