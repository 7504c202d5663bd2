import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Bike, Shift } from './hub.ts'
import { bikeBoxes } from './bike-store.ts'
import type { HubId, BikeId, ShiftId } from './ids.ts'

type Row = Omit<Shift, 'bike' | 'courier' | 'pause' | 'heavy' | 'locked'> & {
  bike: Bike
  courierId: PersonId | null
  courierName: string | null
  breakFrom: Date | null
  breakTo: Date | null
  breakMinutes: number | null
  heavy: 'yes' | 'no'
  lockedAt: Date | null
  lockedBy: PersonId | null
}

const asShift = ({
  courierId,
  courierName,
  breakFrom,
  breakTo,
  breakMinutes,
  heavy,
  lockedAt,
  lockedBy,
  ...row
}: Row) => ({
  ...row,
  courier: courierId ? { id: courierId, name: courierName ?? '' } : null,
  pause:
    breakFrom && breakTo && breakMinutes ? { from: breakFrom, to: breakTo, minutes: breakMinutes } : null,
  heavy: heavy === 'yes',
  locked: lockedAt && lockedBy ? { at: lockedAt, by: lockedBy } : null,
})

async function shiftsWhere(db: Db, where: Sql): Promise<Shift[]> {
  const rows = await db.rows<Row>(sql`
    select
      s.id, s.hub_id as "hubId", s.day, c.canonical_id as "courierId",
      c.given_name || ' ' || c.family_name as "courierName", s.starts_at as "startsAt", s.ends_at as "endsAt",
      s.break_from as "breakFrom", s.break_to as "breakTo", s.break_minutes as "breakMinutes", s.heavy,
      s.locked_at as "lockedAt", s.locked_by as "lockedBy",
      jsonb_build_object(
        'id', b.id, 'hubId', b.hub_id, 'name', b.name, 'payload_g', b.payload_g, 'volume_ml', b.volume_ml, 'boxes', ${bikeBoxes}
      ) as bike
    from delivery.shifts s
    join delivery.bikes b on b.id = s.bike_id
    left join people.published_persons c on c.id = s.courier_id
    where s.withdrawn_at is null and ${where}
    order by s.starts_at, b.name collate "fr-x-icu", s.id`)
  return rows.map(asShift)
}

export const shiftsOfDay = (db: Db, hubId: HubId, day: Day): Promise<Shift[]> =>
  shiftsWhere(db, sql`s.hub_id = ${hubId} and s.day = ${day}`)

/** The days from this one on when some bike of the hub rides. */
export async function daysRidden(db: Db, hubId: HubId, from: Day): Promise<Set<Day>> {
  const rows = await db.rows<{ day: Day }>(sql`
    select distinct day
    from delivery.shifts
    where hub_id = ${hubId} and day >= ${from} and withdrawn_at is null`)
  return new Set(rows.map(({ day }) => day))
}

/** The shifts of one courier on these days, whoever they are called today. */
export const shiftsOfCourier = (
  db: Db,
  personIds: readonly PersonId[],
  days: readonly Day[],
): Promise<Shift[]> => shiftsWhere(db, sql`s.courier_id = any(${personIds}) and s.day = any(${days}::date[])`)

export const readShift = async (db: Db, id: ShiftId): Promise<Shift | undefined> =>
  (await shiftsWhere(db, sql`s.id = ${id}`))[0]

/** Writes a shift, or its new hours; one that was withdrawn is back. @throws the constraint `shifts_by_bike` when the bike is taken that day. */
export async function saveShift(
  tx: Tx,
  shift: Omit<Shift, 'bike' | 'courier'> & { bikeId: BikeId; courierId: PersonId | null },
  at: Date,
): Promise<void> {
  const { pause, locked } = shift
  await tx.run(sql`
    insert into delivery.shifts (
      id, hub_id, day, bike_id, courier_id, starts_at, ends_at, break_from, break_to, break_minutes, heavy, locked_at,
      locked_by, written_at
    ) values (
      ${shift.id}, ${shift.hubId}, ${shift.day}, ${shift.bikeId}, ${shift.courierId}, ${shift.startsAt}, ${shift.endsAt},
      ${pause?.from ?? null}, ${pause?.to ?? null}, ${pause?.minutes ?? null}, ${shift.heavy ? 'yes' : 'no'},
      ${locked?.at ?? null}, ${locked?.by ?? null}, ${at}
    )
    on conflict (id) do update
    set bike_id = excluded.bike_id, courier_id = excluded.courier_id, starts_at = excluded.starts_at,
      ends_at = excluded.ends_at, break_from = excluded.break_from, break_to = excluded.break_to,
      break_minutes = excluded.break_minutes, heavy = excluded.heavy, locked_at = excluded.locked_at,
      locked_by = excluded.locked_by, written_at = excluded.written_at, withdrawn_at = null
    where shifts.hub_id = excluded.hub_id and shifts.day = excluded.day`)
  if (!shift.courierId) return
  await tx.run(sql`
    insert into delivery.shift_couriers (shift_id, courier_id, given_at)
    values (${shift.id}, ${shift.courierId}, ${at})
    on conflict do nothing`)
}

export async function withdrawShift(tx: Tx, hubId: HubId, id: ShiftId, at: Date): Promise<void> {
  await tx.run(sql`update delivery.shifts set withdrawn_at = ${at} where id = ${id} and hub_id = ${hubId}`)
}

export async function lockShift(
  tx: Tx,
  id: ShiftId,
  locked: { at: Date; by: PersonId } | null,
): Promise<void> {
  await tx.run(sql`
    update delivery.shifts
    set locked_at = ${locked?.at ?? null}, locked_by = ${locked?.by ?? null}
    where id = ${id}`)
}

/** How many days from this one on a bike rides. */
export async function comingShiftsOfBike(db: Db, bikeId: BikeId, from: Day): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from delivery.shifts
    where bike_id = ${bikeId} and day >= ${from} and withdrawn_at is null`)
  return row?.count ?? 0
}
