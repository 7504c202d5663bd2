export { changeHub, versionOfHub } from './change-settings.ts'
export { OPEN_HUB } from './open-hub-page.tsx'
export { settingsSaved, settingsSentence } from './settings-words.ts'
