export { farmOpeners } from './open-farm.ts'
export { OPEN_FARM } from './page.tsx'
