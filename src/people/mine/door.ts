export { myPeopleData } from './my-data.ts'
export type { MyData, MyDataFolder } from './my-data-folder.ts'
export type { Proven, Proving } from './proven.ts'
export { mineSentences } from './sentences.ts'
