export { myPeopleData } from './my-data.ts'
export type { GivenFile, MyData, MyDataFolder } from './my-data-folder.ts'
