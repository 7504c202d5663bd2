export { addressFor } from './data.ts'
export { launchSentences } from './sentences.ts'
export { depart, type Opening } from './depart.tsx'
export { writeWhatIsRead } from './write-launch.ts'
