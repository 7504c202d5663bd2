export { DayMap, HubMark, Scale } from './drawing.tsx'
export { SCALES, type MapFrame } from './frame.ts'
export { PointMap } from './point-map.tsx'
