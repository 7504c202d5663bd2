export { addressFor } from './data.ts'
export { depart } from './depart.tsx'
export { writeWhatIsRead } from './write-launch.ts'
