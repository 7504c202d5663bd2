export { DayMap } from './drawing.tsx'
export {
  around,
  patchOf,
  placeWords,
  type Patch,
  type Spot,
  type Wanted,
  type Written,
} from './place-words.ts'
export { Scale } from './scale.tsx'
export { HubMark } from './shop-mark.tsx'
export { SCALES, type MapFrame } from './frame.ts'
export { PointMap } from './point-map.tsx'
