-- What a door did not take of an order that was delivered: each of its goods, where it was collected, and why.
alter table delivery.gestures
  add column refused jsonb,
  add constraint gestures_refused_check check (
    refused is null or (kind = 'delivered' and jsonb_typeof(refused) = 'array' and refused <> '[]')
  ),
  drop constraint gestures_why_check,
  add constraint gestures_why_check check (
    case kind
      when 'missing' then coalesce(why in ('shut', 'some'), false)
      when 'absent' then coalesce(why in ('again', 'brought back', 'address not found', 'entrance shut', 'other'), false)
      when 'refused' then coalesce(why in ('not wanted', 'damaged', 'wrong order', 'not of age', 'other'), false)
      else why is null
    end
  );
