-- True once its sender said that a file which looks like one of another kind is of this kind.
alter table imports.files add column anyway boolean not null default false;
