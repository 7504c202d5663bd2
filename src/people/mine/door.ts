export { myPeopleData } from './my-data.ts'
export type { MyData, MyDataFolder } from './my-data-folder.ts'
export type { Proven, ProvenBy } from './proven.ts'
export { mineSentences } from './sentences.ts'
