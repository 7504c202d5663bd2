export { newUnfollowedSite } from './routes.ts'
export { unfollowedToday } from './today.ts'
