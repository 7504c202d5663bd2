import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { QuoteId, RequestId, ServicePhotoId } from './ids.ts'
import type { Opinion } from './request.ts'
import type { ServicePhoto, ServiceStep, StepDone } from './service.ts'

export const stepsDoneFor = (db: Db, requestId: RequestId): Promise<StepDone[]> =>
  db.rows<StepDone>(sql`
    select s.step, p.canonical_id as by
    from company.steps_done s
    join people.published_persons p on p.id = s.done_by
    where s.request_id = ${requestId}`)

/** Ticked twice is once. */
export async function tickStep(
  tx: Tx,
  requestId: RequestId,
  step: ServiceStep,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.steps_done (request_id, step, done_by, done_at)
    values (${requestId}, ${step}, ${by}, ${at})
    on conflict do nothing`)
}

export async function untickStep(tx: Tx, requestId: RequestId, step: ServiceStep): Promise<void> {
  await tx.run(sql`
    delete from company.steps_done
    where request_id = ${requestId} and step = ${step}`)
}

/** The photos of a service, those of before first, in the order in which they were taken. */
export const photosFor = (db: Db, requestId: RequestId): Promise<ServicePhoto[]> =>
  db.rows<ServicePhoto>(sql`
    select f.id, f.moment, f.file_id as "fileId", p.canonical_id as by
    from company.photos f
    join people.published_persons p on p.id = f.taken_by
    where f.request_id = ${requestId}
    order by case f.moment when 'before' then 1 else 2 end, f.taken_at, f.id`)

/** @returns true when a photo has this id. */
export const isPhoto = async (db: Db, id: ServicePhotoId): Promise<boolean> =>
  (await db.row(sql`select 1 from company.photos where id = ${id}`)) !== undefined

export async function insertPhoto(
  tx: Tx,
  requestId: RequestId,
  photo: Omit<ServicePhoto, 'by'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.photos (id, request_id, moment, file_id, taken_by, taken_at)
    values (${photo.id}, ${requestId}, ${photo.moment}, ${photo.fileId}, ${by}, ${at})`)
}

/** @returns its file, which is nobody's any more. */
export const deletePhoto = async (
  tx: Tx,
  requestId: RequestId,
  id: ServicePhotoId,
): Promise<ServicePhoto['fileId'] | undefined> =>
  (
    await tx.row<Pick<ServicePhoto, 'fileId'>>(sql`
      delete from company.photos where request_id = ${requestId} and id = ${id} returning file_id as "fileId"`)
  )?.fileId

/** Given twice is once. */
export async function insertService(
  tx: Tx,
  { requestId, quoteId, givenOn }: { requestId: RequestId; quoteId: QuoteId; givenOn: Day },
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.services (request_id, quote_id, given_on, given_by, given_at)
    values (${requestId}, ${quoteId}, ${givenOn}, ${by}, ${at})
    on conflict do nothing`)
}

/** What its client thinks: said once, until the page of the request is over. */
export async function keepOpinion(
  tx: Tx,
  requestId: RequestId,
  opinion: Opinion,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update company.services
    set opinion = ${opinion}, opinion_at = ${at}, opinion_typed_by = ${by}
    where request_id = ${requestId} and opinion is null`)
}
