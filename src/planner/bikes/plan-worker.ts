import { parentPort, workerData } from 'node:worker_threads'
import { planBikeDay } from './plan-bike-day.ts'
import type { PlanWish } from './plan-in-worker.ts'

const { day, ...effort } = workerData as PlanWish
const plan = planBikeDay(day, { ...effort, clock: () => performance.now() })
parentPort?.postMessage(plan, [])
