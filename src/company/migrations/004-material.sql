-- What a day needs is listed beside what there is to do: somebody says that they bring it, then that it is there.
alter table company.event_tasks add column kind text not null default 'task' check (kind in ('task', 'material'));
