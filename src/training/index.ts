export { trainingSite } from './routes.ts'
export { seedTraining } from './seeds/seed-training.ts'
export { enrolTrainee, endTraineeship, appointTrainer } from './team/enrol-trainee.ts'
export { traineesOf, groupIdsOf, type Trainee } from './trainee-store.ts'
export { trainersOf, type Trainer } from './trainer-store.ts'
export {
  LINE,
  openLedgerLine,
  standingsIn,
  writeSeconds,
  type ReadLine,
  type Standing,
} from './ledger/door.ts'
export { GROUP } from './access.ts'
export { proveByStatement, type Proof } from './work/prove-by-statement.ts'
export { waiveActivity } from './work/waive-activity.ts'
export { leadActivityTo } from './work/activity-address-store.ts'
export { activitiesOf, readActivity } from './activity-store.ts'
export { isFoad, type Activity } from './activity.ts'
export { ownPage, pictureOf } from './own-space.tsx'
export { verifyLedgers, writeFault, type Verified } from './ledger/verify-ledger.ts'
export { gaugeOf, type GroupGauge, type TraineeGauge } from './hours/read-gauge.ts'
export { programmeImporter } from './programme/import-programme.ts'
export { calendarImporter } from './calendar/import-calendar.ts'
export { attendanceImporter } from './attendance/import-attendance.ts'
export { groupPages, workPages } from './listed.ts'
export { trainingFigures, trainingFiguresFromRows, peopleBehindTraining } from './figures/count-figures.ts'
export { firstAidOf, type FirstAidHalfDay } from './calendar/list-first-aid.ts'
export { trainingBackground, type ExtraPapers } from './dossier/prepare-dossier.ts'
export { trainingData } from './training-data.ts'
export { dataFolder } from './data-folder.ts'
export { rememberTrainees, type FoundTrainee, type NamedPerson } from './team/find-trainee.ts'
export { groupsTrainedBy } from './list-groups-trained.ts'
export { whyExpected } from './team/welcome-trainee.ts'
export { trainingHalves, trainingToday, type TodayHalf } from './today.ts'
export { remindSigning } from './sheet/remind-signing.ts'
export { trainingOpening } from './opening.ts'
export type * from './ids.ts'
