import { Worker } from 'node:worker_threads'
import type { BikeDay } from '../bike-day.ts'
import type { BikeDayPlan } from './plan-bike-day.ts'

/** What a worker is asked: its clock is its own. */
export type PlanWish = { day: BikeDay; seed: number; seconds: number; iterations?: number }

/** Plans a day as `planBikeDay` does, on another thread: the pages go on answering meanwhile. Times in milliseconds. */
export function planInWorker(wish: PlanWish): Promise<BikeDayPlan> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { workerData: wish })
    worker.once('message', (plan: BikeDayPlan) => done(plan))
    worker.once('error', fail)
    worker.once('exit', () => fail(new Error('the planner ended without a plan')))
  })
}
