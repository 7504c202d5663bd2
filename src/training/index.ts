export { trainingSite } from './routes.ts'
export { seedTraining } from './seeds.ts'
export { enrolTrainee, endTraineeship, appointTrainer } from './enrol-trainee.ts'
export { traineesOf, trainersOf, groupIdsOf, type Trainee, type Trainer } from './trainee-store.ts'
export { creditWork, type Credit, type CreditRefusal } from './credit-work.ts'
export { verifyLedgers, writeFault, type Verified } from './verify-ledger.ts'
export { gaugeOf, type GroupGauge, type TraineeGauge } from './gauge-of.ts'
export { programmeImporter } from './programme-import.ts'
export { calendarImporter } from './calendar-import.ts'
export { attendanceImporter } from './attendance-import.ts'
export {
  presencesOf,
  presencesOfPerson,
  presentMinutes,
  plannedMinutes,
  halfDaysOf,
} from './attendance-store.ts'
export { groupPages } from './listed.ts'
export { trainingFigures, trainingFiguresFromRows, peopleBehindTraining } from './training-figures.ts'
export { alertsOf, type TraineeAlerts } from './alerts-of.ts'
export { trainingBackground, type ExtraPapers } from './prepare-dossier.ts'
export { trainingData } from './training-data.ts'
export { workPages } from './listed-work.ts'
export { trainingToday } from './training-today.ts'
