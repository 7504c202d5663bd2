export { companySpoken } from './spoken.ts'
export { companySite } from './routes.ts'
export { companyPages } from './listed.ts'
export { companyToday } from './home/today.ts'
export { clientToday } from './clients/door.ts'
export { companyData } from './mine/my-data.ts'
export { provenByCompany } from './mine/proven-store.ts'
export { forgetCompany } from './mine/forget-company.ts'
export { seedCompany } from './seeds/seed-company.ts'
export {
  formerlyTaken,
  isTakenIn,
  offeredArticles,
  offerAgain,
  takeOffered,
  withdrawnFrom,
  type Offered,
} from './told/door.ts'
export { publicAddress as eventAddress, tellCancelled } from './events/door.ts'
export type * from './ids.ts'
