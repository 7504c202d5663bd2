export { comingEvent } from './store.ts'
export type { Event } from './event.ts'
export { whenOf } from './when.ts'
