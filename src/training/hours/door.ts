export { gaugeOf, type GroupGauge, type TraineeGauge } from './read-gauge.ts'
export { creditsOfEach, creditSums } from './credit-sum-store.ts'
export { countedUntil, gaugeFrom } from './gauge.ts'
export { tally } from './tally.ts'
