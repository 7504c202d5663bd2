import type { RefusedForm } from '../frame.tsx'
import type { Supervisor } from '../posts/door.ts'
import type { Post } from '../post.ts'
import type { Inside } from '../reach.ts'

export const POSTS = '/insertion/postes'

export type PostForm = RefusedForm & { inside: Inside; post: Post; version: string }

export type Chosen = { supervisors: Supervisor[] }
