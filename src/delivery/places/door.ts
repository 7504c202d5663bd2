export { asSaid, changePlace, versionOfPlace } from './change-place.ts'
export { PLACES } from './pages.tsx'
export { PlannedDays } from './planned-days.tsx'
export { FAR_POINT, isFar } from './point-form.ts'
