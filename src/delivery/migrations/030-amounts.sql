-- An amount of a file that nobody can read surely is asked, like the rest.
alter table delivery.doubts drop constraint doubts_kind_check;
alter table delivery.doubts add constraint doubts_kind_check check (
  kind in ('date', 'hours', 'too many places', 'heavy parcel', 'two versions', 'no weight', 'cold', 'amount')
);
