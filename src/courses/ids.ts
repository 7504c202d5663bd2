import type { Id } from '#platform/id'

export type AuId = Id<'assignable unit'>
export type CourseId = Id<'course'>
export type LaunchId = Id<'launch'>
export type PackageId = Id<'package'>
export type RegistrationId = Id<'registration'>
