export { addressFor } from './data.ts'
export { launchSentences } from './sentences.ts'
export { depart } from './depart.tsx'
export { writeWhatIsRead } from './write-launch.ts'
