import type { MyData } from '#people'
import { dataFolder } from '#training'
import { ownCourses, ownLaunches, ownSteps } from './courses-data-store.ts'

/** What this room knows of somebody, for themselves: the courses they followed, what they reached, when they opened each part. */
export const coursesData: MyData = async (tx, personIds) =>
  dataFolder('cours', [
    ['cours', await ownCourses(tx, personIds)],
    ['etapes', await ownSteps(tx, personIds)],
    ['ouvertures', await ownLaunches(tx, personIds)],
  ])
