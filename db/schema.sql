-- The database as it is today, written by `npm run schema`: read it, never edit it.

create schema actions;

create table actions.actions (
  id uuid not null,
  slug text not null,
  title text not null,
  town text not null,
  lead_id uuid not null,
  summary text not null,
  story text not null default ''::text,
  picture text not null default 'linge'::text,
  created_at timestamp with time zone not null,
  created_by uuid,
  published_at timestamp with time zone,
  constraint actions_pkey PRIMARY KEY (id),
  constraint actions_slug_key UNIQUE (slug),
  constraint actions_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.persons(id),
  constraint actions_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES people.organisations(id),
  constraint actions_slug_check CHECK ((slug ~ '^[a-z0-9-]+$'::text)),
  constraint actions_title_check CHECK ((title <> ''::text))
);

create table actions.funder_logos (
  action_id uuid not null,
  organisation_id uuid not null,
  logo bytea not null,
  logo_width integer not null,
  logo_height integer not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint funder_logos_pkey PRIMARY KEY (action_id, organisation_id),
  constraint funder_logos_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint funder_logos_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint funder_logos_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.persons(id),
  constraint funder_logos_logo_height_check CHECK ((logo_height > 0)),
  constraint funder_logos_logo_width_check CHECK ((logo_width > 0))
);

create table actions.groups (
  id uuid not null,
  action_id uuid not null,
  slug text not null,
  title text not null,
  places integer not null,
  site text not null,
  starts_on date not null,
  ends_on date not null,
  opened_at timestamp with time zone not null,
  opened_by uuid,
  constraint groups_pkey PRIMARY KEY (id),
  constraint groups_action_id_slug_key UNIQUE (action_id, slug),
  constraint groups_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint groups_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people.persons(id),
  constraint groups_check CHECK ((ends_on >= starts_on)),
  constraint groups_places_check CHECK (((places >= 1) AND (places <= 200))),
  constraint groups_slug_check CHECK ((slug ~ '^[a-z0-9-]+$'::text)),
  constraint groups_title_check CHECK ((title <> ''::text))
);

create table actions.obligations (
  id uuid not null,
  action_id uuid not null,
  funder_id uuid not null,
  kind text not null,
  at_least_percent integer not null,
  pmsmp_counts_in_total boolean not null,
  reason text not null,
  from_day date not null,
  until_day date,
  set_at timestamp with time zone not null,
  set_by uuid,
  constraint obligations_pkey PRIMARY KEY (id),
  constraint obligations_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint obligations_funder_id_fkey FOREIGN KEY (funder_id) REFERENCES people.organisations(id),
  constraint obligations_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.persons(id),
  constraint obligations_at_least_percent_check CHECK (((at_least_percent >= 1) AND (at_least_percent <= 100))),
  constraint obligations_check CHECK ((until_day >= from_day)),
  constraint obligations_kind_check CHECK ((kind = 'foad share'::text)),
  constraint obligations_reason_check CHECK ((reason <> ''::text))
);

CREATE UNIQUE INDEX obligations_one_open ON actions.obligations USING btree (action_id, kind) WHERE (until_day IS NULL);

create table actions.partners (
  action_id uuid not null,
  organisation_id uuid not null,
  part text not null,
  joined_at timestamp with time zone not null,
  constraint partners_pkey PRIMARY KEY (action_id, organisation_id, part),
  constraint partners_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint partners_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint partners_part_check CHECK ((part = ANY (ARRAY['positioning'::text, 'finding employers'::text, 'jury'::text, 'evaluation'::text, 'funding'::text, 'hosting'::text, 'support'::text])))
);

create table actions.photos (
  id uuid not null,
  action_id uuid not null,
  file_id uuid not null,
  description text not null,
  consent text not null,
  consent_on date,
  rank integer not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  constraint photos_pkey PRIMARY KEY (id),
  constraint photos_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint photos_added_by_fkey FOREIGN KEY (added_by) REFERENCES people.persons(id),
  constraint photos_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint photos_check CHECK (((consent = 'signed'::text) = (consent_on IS NOT NULL))),
  constraint photos_consent_check CHECK ((consent = ANY (ARRAY['nobody on it'::text, 'signed'::text]))),
  constraint photos_description_check CHECK ((description <> ''::text))
);

CREATE INDEX photos_by_action ON actions.photos USING btree (action_id, rank);

create view actions.published_actions as
 SELECT id,
    slug,
    title,
    town,
    lead_id,
    summary,
    picture,
    published_at
   FROM actions.actions;

create view actions.published_groups as
 SELECT id,
    action_id,
    slug,
    title,
    places,
    site,
    starts_on,
    ends_on
   FROM actions.groups;

create schema certification;

CREATE OR REPLACE FUNCTION certification.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- once its ten years are over, and then only, a line may go
  if tg_op = 'DELETE' and current_setting('certification.erasing', true) = 'on' then
    return old;
  end if;
  raise exception 'a line of % is never changed: add a new one', tg_table_name;
end $function$;

create table certification.evaluation_drafts (
  group_id uuid not null,
  person_id uuid not null,
  framework_id text not null,
  domain integer not null,
  phase text not null,
  evaluator_id uuid not null,
  decision text not null,
  evaluated_on date not null,
  drafted_at timestamp with time zone not null,
  constraint evaluation_drafts_pkey PRIMARY KEY (evaluator_id, group_id, person_id, phase, domain),
  constraint evaluation_drafts_evaluator_id_fkey FOREIGN KEY (evaluator_id) REFERENCES people.persons(id),
  constraint evaluation_drafts_framework_id_domain_fkey FOREIGN KEY (framework_id, domain) REFERENCES certification.framework_domains(framework_id, number),
  constraint evaluation_drafts_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint evaluation_drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint evaluation_drafts_decision_check CHECK ((decision = ANY (ARRAY['validated'::text, 'not yet'::text, 'not evaluated'::text]))),
  constraint evaluation_drafts_phase_check CHECK ((phase = ANY (ARRAY['initial'::text, 'final'::text])))
);

CREATE INDEX evaluation_drafts_by_group ON certification.evaluation_drafts USING btree (group_id);

create table certification.evaluation_questions (
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  domain integer not null,
  evaluated_on date not null,
  asked_at timestamp with time zone not null,
  answer_id uuid,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint evaluation_questions_pkey PRIMARY KEY (id),
  constraint evaluation_questions_answer_id_key UNIQUE (answer_id),
  constraint evaluation_questions_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES certification.evaluations(id),
  constraint evaluation_questions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint evaluation_questions_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint evaluation_questions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint evaluation_questions_check CHECK (((answer_id IS NULL) = (answered_at IS NULL))),
  constraint evaluation_questions_check1 CHECK (((answer_id IS NULL) = (answered_by IS NULL)))
);

CREATE INDEX evaluation_questions_by_group ON certification.evaluation_questions USING btree (group_id);

CREATE UNIQUE INDEX evaluation_questions_once ON certification.evaluation_questions USING btree (person_id, domain, evaluated_on) WHERE (answer_id IS NULL);

create table certification.evaluation_replacements (
  replaced_id uuid not null,
  by_id uuid not null,
  constraint evaluation_replacements_pkey PRIMARY KEY (replaced_id),
  constraint evaluation_replacements_by_id_fkey FOREIGN KEY (by_id) REFERENCES certification.evaluations(id),
  constraint evaluation_replacements_replaced_id_fkey FOREIGN KEY (replaced_id) REFERENCES certification.evaluations(id),
  constraint evaluation_replacements_check CHECK ((replaced_id <> by_id))
);

CREATE INDEX evaluation_replacements_by_line ON certification.evaluation_replacements USING btree (by_id);

CREATE TRIGGER evaluation_replacements_only_grow BEFORE DELETE OR UPDATE ON certification.evaluation_replacements FOR EACH ROW EXECUTE FUNCTION certification.refuse_change();

create table certification.evaluations (
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  framework_id text not null,
  domain integer not null,
  phase text not null,
  decision text not null,
  evaluated_on date,
  evaluator_name text not null,
  evaluator_id uuid,
  origin text not null,
  why text,
  written_by uuid,
  written_at timestamp with time zone not null,
  constraint evaluations_pkey PRIMARY KEY (id),
  constraint evaluations_evaluator_id_fkey FOREIGN KEY (evaluator_id) REFERENCES people.persons(id),
  constraint evaluations_framework_id_domain_fkey FOREIGN KEY (framework_id, domain) REFERENCES certification.framework_domains(framework_id, number),
  constraint evaluations_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint evaluations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint evaluations_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint evaluations_check CHECK (((evaluated_on IS NOT NULL) OR (decision = 'not evaluated'::text))),
  constraint evaluations_check1 CHECK (((origin = ANY (ARRAY['corrected'::text, 'answered'::text])) = (why IS NOT NULL))),
  constraint evaluations_check2 CHECK (((origin <> 'signed'::text) OR (evaluator_id IS NOT NULL))),
  constraint evaluations_decision_check CHECK ((decision = ANY (ARRAY['validated'::text, 'not yet'::text, 'not evaluated'::text]))),
  constraint evaluations_origin_check CHECK ((origin = ANY (ARRAY['signed'::text, 'imported'::text, 'corrected'::text, 'answered'::text]))),
  constraint evaluations_phase_check CHECK ((phase = ANY (ARRAY['initial'::text, 'final'::text]))),
  constraint evaluations_why_check CHECK ((why <> ''::text))
);

CREATE INDEX evaluations_by_group ON certification.evaluations USING btree (group_id, person_id, domain);

CREATE INDEX evaluations_by_person ON certification.evaluations USING btree (person_id);

CREATE TRIGGER evaluations_only_grow BEFORE DELETE OR UPDATE ON certification.evaluations FOR EACH ROW EXECUTE FUNCTION certification.refuse_change();

create table certification.framework_domains (
  framework_id text not null,
  number integer not null,
  title text not null,
  short_title text not null,
  constraint framework_domains_pkey PRIMARY KEY (framework_id, number),
  constraint framework_domains_framework_id_fkey FOREIGN KEY (framework_id) REFERENCES certification.frameworks(id),
  constraint framework_domains_number_check CHECK ((number > 0)),
  constraint framework_domains_short_title_check CHECK ((short_title <> ''::text)),
  constraint framework_domains_title_check CHECK ((title <> ''::text))
);

create table certification.framework_sub_domains (
  framework_id text not null,
  domain integer not null,
  number integer not null,
  title text not null,
  wording text not null,
  constraint framework_sub_domains_pkey PRIMARY KEY (framework_id, domain, number),
  constraint framework_sub_domains_framework_id_domain_fkey FOREIGN KEY (framework_id, domain) REFERENCES certification.framework_domains(framework_id, number),
  constraint framework_sub_domains_number_check CHECK ((number > 0)),
  constraint framework_sub_domains_title_check CHECK ((title <> ''::text)),
  constraint framework_sub_domains_wording_check CHECK ((wording = ANY (ARRAY['published'::text, 'to be confirmed'::text])))
);

create table certification.frameworks (
  id text not null,
  title text not null,
  source text not null,
  from_day date not null,
  loaded_at timestamp with time zone not null,
  constraint frameworks_pkey PRIMARY KEY (id),
  constraint frameworks_from_day_key UNIQUE (from_day),
  constraint frameworks_source_check CHECK ((source <> ''::text)),
  constraint frameworks_title_check CHECK ((title <> ''::text))
);

create table certification.sst_half_days (
  session_id uuid not null,
  number integer not null,
  day date not null,
  half text not null,
  minutes integer not null,
  constraint sst_half_days_pkey PRIMARY KEY (session_id, number),
  constraint sst_half_days_session_id_fkey FOREIGN KEY (session_id) REFERENCES certification.sst_sessions(id),
  constraint sst_half_days_half_check CHECK ((half = ANY (ARRAY['morning'::text, 'afternoon'::text]))),
  constraint sst_half_days_minutes_check CHECK ((minutes > 0)),
  constraint sst_half_days_number_check CHECK ((number > 0))
);

create table certification.sst_places (
  session_id uuid not null,
  person_id uuid not null,
  number integer not null,
  constraint sst_places_pkey PRIMARY KEY (session_id, person_id),
  constraint sst_places_session_id_number_key UNIQUE (session_id, number),
  constraint sst_places_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint sst_places_session_id_fkey FOREIGN KEY (session_id) REFERENCES certification.sst_sessions(id),
  constraint sst_places_number_check CHECK (((number >= 1) AND (number <= 10)))
);

CREATE INDEX sst_places_by_person ON certification.sst_places USING btree (person_id);

create table certification.sst_presences (
  id bigint not null generated always as identity,
  session_id uuid not null,
  person_id uuid not null,
  half_day integer not null,
  state text not null,
  said_by uuid,
  said_at timestamp with time zone not null,
  constraint sst_presences_pkey PRIMARY KEY (id),
  constraint sst_presences_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id),
  constraint sst_presences_session_id_half_day_fkey FOREIGN KEY (session_id, half_day) REFERENCES certification.sst_half_days(session_id, number),
  constraint sst_presences_session_id_person_id_fkey FOREIGN KEY (session_id, person_id) REFERENCES certification.sst_places(session_id, person_id),
  constraint sst_presences_state_check CHECK ((state = ANY (ARRAY['present'::text, 'absent'::text])))
);

CREATE INDEX sst_presences_by_session ON certification.sst_presences USING btree (session_id, person_id, half_day);

CREATE TRIGGER sst_presences_only_grow BEFORE DELETE OR UPDATE ON certification.sst_presences FOR EACH ROW EXECUTE FUNCTION certification.refuse_change();

create table certification.sst_results (
  session_id uuid not null,
  person_id uuid not null,
  result text not null,
  certificate_number text,
  valid_until date,
  said_by uuid,
  said_at timestamp with time zone not null,
  reminded_at timestamp with time zone,
  constraint sst_results_pkey PRIMARY KEY (session_id, person_id),
  constraint sst_results_certificate_number_key UNIQUE (certificate_number),
  constraint sst_results_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id),
  constraint sst_results_session_id_person_id_fkey FOREIGN KEY (session_id, person_id) REFERENCES certification.sst_places(session_id, person_id),
  constraint sst_results_certificate_number_check CHECK ((certificate_number <> ''::text)),
  constraint sst_results_check CHECK (((result = 'certified'::text) = (certificate_number IS NOT NULL))),
  constraint sst_results_check1 CHECK (((result = 'certified'::text) = (valid_until IS NOT NULL))),
  constraint sst_results_check2 CHECK (((reminded_at IS NULL) OR (result = 'certified'::text))),
  constraint sst_results_result_check CHECK ((result = ANY (ARRAY['certified'::text, 'not certified'::text])))
);

CREATE INDEX sst_results_by_person ON certification.sst_results USING btree (person_id);

CREATE INDEX sst_results_to_remind ON certification.sst_results USING btree (valid_until) WHERE (reminded_at IS NULL);

create table certification.sst_sessions (
  id uuid not null,
  group_id uuid not null,
  code text not null,
  kind text not null,
  trainer_name text not null,
  starts_on date not null,
  ends_on date not null,
  opened_by uuid,
  opened_at timestamp with time zone not null,
  constraint sst_sessions_pkey PRIMARY KEY (id),
  constraint sst_sessions_group_id_code_key UNIQUE (group_id, code),
  constraint sst_sessions_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint sst_sessions_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people.persons(id),
  constraint sst_sessions_check CHECK ((ends_on >= starts_on)),
  constraint sst_sessions_code_check CHECK ((code <> ''::text)),
  constraint sst_sessions_kind_check CHECK ((kind = ANY (ARRAY['initial'::text, 'refresher'::text]))),
  constraint sst_sessions_trainer_name_check CHECK ((trainer_name <> ''::text))
);

create table certification.trainer_views (
  id bigint not null generated always as identity,
  group_id uuid not null,
  person_id uuid not null,
  framework_id text not null,
  domain integer not null,
  sub_domain integer not null,
  opinion text not null,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  constraint trainer_views_pkey PRIMARY KEY (id),
  constraint trainer_views_framework_id_domain_sub_domain_fkey FOREIGN KEY (framework_id, domain, sub_domain) REFERENCES certification.framework_sub_domains(framework_id, domain, number),
  constraint trainer_views_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint trainer_views_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint trainer_views_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id),
  constraint trainer_views_opinion_check CHECK ((opinion = ANY (ARRAY['validated'::text, 'not yet'::text])))
);

CREATE INDEX trainer_views_by_group ON certification.trainer_views USING btree (group_id, person_id);

CREATE INDEX trainer_views_by_person ON certification.trainer_views USING btree (person_id);

CREATE TRIGGER trainer_views_only_grow BEFORE DELETE OR UPDATE ON certification.trainer_views FOR EACH ROW EXECUTE FUNCTION certification.refuse_change();

create schema company;

create table company.acts (
  company_id uuid not null,
  person_id uuid not null,
  kind text not null,
  about uuid not null,
  title text,
  done_at timestamp with time zone not null,
  named text,
  words text,
  constraint acts_pkey PRIMARY KEY (company_id, kind, about, person_id),
  constraint acts_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint acts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint acts_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'quote'::text, 'planning'::text, 'service'::text, 'event'::text]))),
  constraint acts_said CHECK (
CASE
    WHEN (title IS NOT NULL) THEN ((named IS NULL) AND (words IS NULL))
    WHEN (kind = ANY (ARRAY['call'::text, 'event'::text])) THEN ((named IS NOT NULL) AND (words IS NULL))
    WHEN (kind = 'service'::text) THEN ((named IS NULL) = (words IS NULL))
    ELSE (words IS NULL)
END)
);

CREATE INDEX acts_by_person ON company.acts USING btree (person_id);

create table company.budget_lines (
  id uuid not null,
  event_id uuid not null,
  name text not null,
  way text not null,
  cents integer not null,
  written_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint budget_lines_pkey PRIMARY KEY (id),
  constraint budget_lines_event_id_fkey FOREIGN KEY (event_id) REFERENCES company.events(id),
  constraint budget_lines_cents_check CHECK (((cents >= 0) AND (cents <= 1000000))),
  constraint budget_lines_name_check CHECK ((name <> ''::text)),
  constraint budget_lines_way_check CHECK ((way = ANY (ARRAY['out'::text, 'in'::text])))
);

CREATE INDEX budget_lines_by_event ON company.budget_lines USING btree (event_id);

create table company.card_voices (
  company_id uuid not null,
  card text not null,
  file_id uuid not null,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  constraint card_voices_pkey PRIMARY KEY (company_id, card),
  constraint card_voices_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint card_voices_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint card_voices_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id),
  constraint card_voices_card_check CHECK ((card <> ''::text))
);

create table company.companies (
  id uuid not null,
  group_id uuid not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  name text,
  named_at timestamp with time zone,
  named_by uuid,
  slogan text not null default ''::text,
  address text not null default ''::text,
  phone text not null default ''::text,
  terms text not null default ''::text,
  logo_shape text not null default 'square'::text,
  logo_colour text not null default 'meadow'::text,
  logo_sign text not null default 'home'::text,
  logo_file_id uuid,
  last_quote integer not null default 0,
  last_invoice integer not null default 0,
  logo_icon text not null default 'home'::text,
  constraint companies_pkey PRIMARY KEY (id),
  constraint companies_group_id_key UNIQUE (group_id),
  constraint companies_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint companies_logo_file_id_fkey FOREIGN KEY (logo_file_id) REFERENCES files.files(id),
  constraint companies_named_by_fkey FOREIGN KEY (named_by) REFERENCES people.persons(id),
  constraint companies_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people.persons(id),
  constraint companies_check CHECK ((((name IS NULL) = (named_at IS NULL)) AND ((name IS NULL) = (named_by IS NULL)))),
  constraint companies_logo_colour_check CHECK ((logo_colour = ANY (ARRAY['meadow'::text, 'brick'::text, 'sea'::text, 'slate'::text, 'lion'::text]))),
  constraint companies_logo_icon_check CHECK ((logo_icon = ANY (ARRAY['hands'::text, 'home'::text, 'people'::text, 'basket'::text, 'phone'::text, 'done'::text, 'award'::text, 'calendar'::text, 'pin'::text]))),
  constraint companies_logo_shape_check CHECK ((logo_shape = ANY (ARRAY['square'::text, 'circle'::text, 'arch'::text, 'house'::text]))),
  constraint companies_name_check CHECK ((name <> ''::text))
);

create table company.entries (
  id uuid not null,
  event_id uuid not null,
  counted_by uuid not null,
  counted_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  constraint entries_pkey PRIMARY KEY (id),
  constraint entries_counted_by_fkey FOREIGN KEY (counted_by) REFERENCES people.persons(id),
  constraint entries_event_id_fkey FOREIGN KEY (event_id) REFERENCES company.events(id)
);

CREATE INDEX entries_by_event ON company.entries USING btree (event_id);

CREATE INDEX entries_by_person ON company.entries USING btree (counted_by);

create table company.event_tasks (
  id uuid not null,
  event_id uuid not null,
  words text not null,
  person_id uuid,
  done_at timestamp with time zone,
  written_at timestamp with time zone not null,
  kind text not null default 'task'::text,
  constraint event_tasks_pkey PRIMARY KEY (id),
  constraint event_tasks_event_id_fkey FOREIGN KEY (event_id) REFERENCES company.events(id),
  constraint event_tasks_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint event_tasks_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'material'::text]))),
  constraint event_tasks_words_check CHECK ((words <> ''::text))
);

CREATE INDEX event_tasks_by_event ON company.event_tasks USING btree (event_id);

create table company.events (
  id uuid not null,
  company_id uuid not null,
  title text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text not null,
  price text not null default ''::text,
  cause text not null default ''::text,
  picture text not null,
  layout text not null default 'wall'::text,
  led_by uuid not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  held_at timestamp with time zone,
  held_by uuid,
  came integer,
  ironed_g integer,
  earned_cents integer,
  learnt text,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  cancelled_why text,
  cancelled_told_at timestamp with time zone,
  corrected_at timestamp with time zone,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES people.persons(id),
  constraint events_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint events_held_by_fkey FOREIGN KEY (held_by) REFERENCES people.persons(id),
  constraint events_led_by_fkey FOREIGN KEY (led_by) REFERENCES people.persons(id),
  constraint events_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint events_came_check CHECK (((came >= 0) AND (came <= 10000))),
  constraint events_cancelled CHECK ((((cancelled_at IS NULL) = (cancelled_by IS NULL)) AND ((cancelled_at IS NULL) = (cancelled_why IS NULL)) AND ((cancelled_told_at IS NULL) OR (cancelled_at IS NOT NULL)) AND ((cancelled_at IS NULL) OR (held_at IS NULL)))),
  constraint events_cancelled_why_check CHECK ((cancelled_why <> ''::text)),
  constraint events_check CHECK ((ends_at > starts_at)),
  constraint events_check1 CHECK ((((held_at IS NULL) = (held_by IS NULL)) AND ((held_at IS NULL) = (came IS NULL)))),
  constraint events_check2 CHECK ((((held_at IS NULL) = (ironed_g IS NULL)) AND ((held_at IS NULL) = (earned_cents IS NULL)))),
  constraint events_corrected CHECK (((corrected_at IS NULL) OR (held_at IS NOT NULL))),
  constraint events_earned_cents_check CHECK (((earned_cents >= 0) AND (earned_cents <= 10000000))),
  constraint events_ironed_g_check CHECK (((ironed_g >= 0) AND (ironed_g <= 10000000))),
  constraint events_layout_check CHECK ((layout = ANY (ARRAY['wall'::text, 'line'::text, 'paper'::text]))),
  constraint events_picture_check CHECK ((picture = ANY (ARRAY['ironing'::text, 'meal'::text, 'cleaning'::text]))),
  constraint events_place_check CHECK ((place <> ''::text)),
  constraint events_title_check CHECK ((title <> ''::text))
);

CREATE INDEX events_by_company ON company.events USING btree (company_id, starts_at);

CREATE INDEX events_untold ON company.events USING btree (ends_at) WHERE ((cancelled_at IS NOT NULL) AND (cancelled_told_at IS NULL));

create table company.invoices (
  id uuid not null,
  company_id uuid not null,
  quote_id uuid not null,
  number integer not null,
  issued_on date not null,
  issued_by uuid not null,
  issued_at timestamp with time zone not null,
  constraint invoices_pkey PRIMARY KEY (id),
  constraint invoices_company_id_number_key UNIQUE (company_id, number),
  constraint invoices_quote_id_key UNIQUE (quote_id),
  constraint invoices_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint invoices_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES people.persons(id),
  constraint invoices_quote_id_fkey FOREIGN KEY (quote_id) REFERENCES company.quotes(id),
  constraint invoices_number_check CHECK ((number > 0))
);

create table company.names (
  id uuid not null,
  company_id uuid not null,
  name text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  constraint names_pkey PRIMARY KEY (id),
  constraint names_id_company_id_key UNIQUE (id, company_id),
  constraint names_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint names_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES people.persons(id),
  constraint names_name_check CHECK ((name <> ''::text))
);

CREATE UNIQUE INDEX names_once ON company.names USING btree (company_id, lower(name));

create table company.offers (
  id uuid not null,
  company_id uuid not null,
  name text not null,
  unit text not null,
  price_cents integer not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint offers_pkey PRIMARY KEY (id),
  constraint offers_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint offers_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint offers_name_check CHECK ((name <> ''::text)),
  constraint offers_price_cents_check CHECK (((price_cents >= 0) AND (price_cents <= 1000000))),
  constraint offers_unit_check CHECK ((unit = ANY (ARRAY['hour'::text, 'half-day'::text])))
);

CREATE INDEX offers_by_company ON company.offers USING btree (company_id);

create table company.photos (
  id uuid not null,
  request_id uuid not null,
  moment text not null,
  file_id uuid not null,
  taken_by uuid not null,
  taken_at timestamp with time zone not null,
  constraint photos_pkey PRIMARY KEY (id),
  constraint photos_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint photos_request_id_fkey FOREIGN KEY (request_id) REFERENCES company.requests(id),
  constraint photos_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES people.persons(id),
  constraint photos_moment_check CHECK ((moment = ANY (ARRAY['before'::text, 'after'::text])))
);

CREATE INDEX photos_by_request ON company.photos USING btree (request_id);

create table company.poster_photos (
  event_id uuid not null,
  file_id uuid not null,
  who text,
  agreed_on date,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  constraint poster_photos_pkey PRIMARY KEY (event_id),
  constraint poster_photos_event_id_fkey FOREIGN KEY (event_id) REFERENCES company.events(id),
  constraint poster_photos_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint poster_photos_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people.persons(id),
  constraint poster_photos_check CHECK (((who IS NULL) = (agreed_on IS NULL))),
  constraint poster_photos_who_check CHECK ((who <> ''::text))
);

create table company.quotes (
  id uuid not null,
  company_id uuid not null,
  request_id uuid not null,
  number integer not null,
  content jsonb not null,
  net_cents integer not null,
  vat_cents integer not null,
  vat_rate text not null,
  made_by uuid not null,
  made_on date not null,
  made_at timestamp with time zone not null,
  answer text,
  answered_by_name text,
  answered_on date,
  answered_at timestamp with time zone,
  typed_by uuid,
  constraint quotes_pkey PRIMARY KEY (id),
  constraint quotes_company_id_number_key UNIQUE (company_id, number),
  constraint quotes_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint quotes_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.persons(id),
  constraint quotes_request_id_fkey FOREIGN KEY (request_id) REFERENCES company.requests(id),
  constraint quotes_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES people.persons(id),
  constraint quotes_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'refused'::text]))),
  constraint quotes_answered CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NOT NULL) OR (answered_by_name IS NULL)) AND ((answer IS NULL) OR (answered_by_name IS NOT NULL) OR ((content -> 'client'::text) = 'null'::jsonb)))),
  constraint quotes_answered_by_name_check CHECK ((answered_by_name <> ''::text)),
  constraint quotes_check1 CHECK ((((answer IS NULL) = (answered_on IS NULL)) AND ((answer IS NULL) = (typed_by IS NULL)))),
  constraint quotes_net_cents_check CHECK ((net_cents >= 0)),
  constraint quotes_number_check CHECK ((number > 0)),
  constraint quotes_vat_cents_check CHECK ((vat_cents >= 0)),
  constraint quotes_vat_rate_check CHECK ((vat_rate = ANY (ARRAY['none'::text, '10'::text, '20'::text])))
);

CREATE INDEX quotes_by_request ON company.quotes USING btree (request_id, number);

CREATE UNIQUE INDEX quotes_one_standing ON company.quotes USING btree (request_id) WHERE (answer IS DISTINCT FROM 'refused'::text);

create table company.registrations (
  id uuid not null,
  event_id uuid not null,
  name text not null,
  people integer not null,
  registered_at timestamp with time zone not null,
  email text,
  language text not null default 'fr'::text,
  withdrawn_at timestamp with time zone,
  constraint registrations_pkey PRIMARY KEY (id),
  constraint registrations_event_id_fkey FOREIGN KEY (event_id) REFERENCES company.events(id),
  constraint registrations_email_check CHECK ((email <> ''::text)),
  constraint registrations_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text, 'ar'::text, 'uk'::text]))),
  constraint registrations_name_check CHECK ((name <> ''::text)),
  constraint registrations_people_check CHECK (((people >= 1) AND (people <= 10)))
);

CREATE INDEX registrations_by_event ON company.registrations USING btree (event_id);

create table company.requests (
  id uuid not null,
  company_id uuid not null,
  how text not null,
  card text,
  client text,
  client_address text not null default ''::text,
  client_phone text not null default ''::text,
  words text,
  call_back_at timestamp with time zone,
  called_back_at timestamp with time zone,
  noted_by uuid not null,
  noted_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by uuid,
  forgotten_at timestamp with time zone,
  constraint requests_pkey PRIMARY KEY (id),
  constraint requests_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people.persons(id),
  constraint requests_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint requests_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES people.persons(id),
  constraint requests_check CHECK (((how = 'card'::text) = (card IS NOT NULL))),
  constraint requests_check1 CHECK (((called_back_at IS NULL) OR (call_back_at IS NOT NULL))),
  constraint requests_check2 CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
  constraint requests_client_check CHECK ((client <> ''::text)),
  constraint requests_forgotten CHECK ((((forgotten_at IS NULL) = (client IS NOT NULL)) AND ((forgotten_at IS NULL) = (words IS NOT NULL)))),
  constraint requests_how_check CHECK ((how = ANY (ARRAY['typed'::text, 'card'::text, 'call'::text, 'asked'::text]))),
  constraint requests_words_check CHECK ((words <> ''::text))
);

CREATE INDEX requests_by_client ON company.requests USING btree (noted_by) WHERE (how = 'asked'::text);

CREATE INDEX requests_by_company ON company.requests USING btree (company_id, noted_at);

create table company.services (
  request_id uuid not null,
  quote_id uuid not null,
  given_on date not null,
  given_by uuid not null,
  given_at timestamp with time zone not null,
  opinion text,
  opinion_at timestamp with time zone,
  opinion_typed_by uuid,
  constraint services_pkey PRIMARY KEY (request_id),
  constraint services_quote_id_key UNIQUE (quote_id),
  constraint services_given_by_fkey FOREIGN KEY (given_by) REFERENCES people.persons(id),
  constraint services_opinion_typed_by_fkey FOREIGN KEY (opinion_typed_by) REFERENCES people.persons(id),
  constraint services_quote_id_fkey FOREIGN KEY (quote_id) REFERENCES company.quotes(id),
  constraint services_request_id_fkey FOREIGN KEY (request_id) REFERENCES company.requests(id),
  constraint services_check CHECK ((((opinion IS NULL) = (opinion_at IS NULL)) AND ((opinion IS NULL) = (opinion_typed_by IS NULL)))),
  constraint services_opinion_check CHECK ((opinion = ANY (ARRAY['happy'::text, 'so-so'::text, 'unhappy'::text])))
);

create table company.steps_done (
  request_id uuid not null,
  step text not null,
  done_by uuid not null,
  done_at timestamp with time zone not null,
  constraint steps_done_pkey PRIMARY KEY (request_id, step),
  constraint steps_done_done_by_fkey FOREIGN KEY (done_by) REFERENCES people.persons(id),
  constraint steps_done_request_id_fkey FOREIGN KEY (request_id) REFERENCES company.requests(id)
);

create table company.told_events (
  event_id uuid not null,
  words text not null,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  taken_in uuid,
  taken_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  taken_words text,
  constraint told_events_pkey PRIMARY KEY (event_id),
  constraint told_events_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES people.persons(id),
  constraint told_events_event_id_fkey FOREIGN KEY (event_id) REFERENCES company.events(id),
  constraint told_events_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES people.persons(id),
  constraint told_events_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people.persons(id),
  constraint told_events_check CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
  constraint told_events_check2 CHECK (((taken_at IS NULL) OR (accepted_at IS NOT NULL))),
  constraint told_events_check3 CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
  constraint told_events_taken CHECK ((((taken_in IS NULL) = (taken_words IS NULL)) AND ((taken_at IS NULL) OR (taken_in IS NOT NULL)))),
  constraint told_events_words_check CHECK ((words <> ''::text))
);

CREATE INDEX told_events_taken ON company.told_events USING btree (taken_in);

create table company.turns (
  id uuid not null,
  company_id uuid not null,
  request_id uuid,
  person_id uuid not null,
  role text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  planned_by uuid not null,
  planned_at timestamp with time zone not null,
  cancelled_at timestamp with time zone,
  cancelled_by uuid,
  constraint turns_pkey PRIMARY KEY (id),
  constraint turns_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES people.persons(id),
  constraint turns_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint turns_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint turns_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES people.persons(id),
  constraint turns_request_id_fkey FOREIGN KEY (request_id) REFERENCES company.requests(id),
  constraint turns_check CHECK ((ends_at > starts_at)),
  constraint turns_check1 CHECK (((cancelled_at IS NULL) = (cancelled_by IS NULL))),
  constraint turns_check2 CHECK (((role <> 'on site'::text) OR (request_id IS NOT NULL))),
  constraint turns_role_check CHECK ((role = ANY (ARRAY['on site'::text, 'phone'::text, 'planning'::text])))
);

CREATE INDEX turns_by_company ON company.turns USING btree (company_id, starts_at);

CREATE INDEX turns_by_person ON company.turns USING btree (person_id, starts_at);

CREATE INDEX turns_by_request ON company.turns USING btree (request_id);

create table company.votes (
  company_id uuid not null,
  person_id uuid not null,
  name_id uuid not null,
  voted_at timestamp with time zone not null,
  constraint votes_pkey PRIMARY KEY (company_id, person_id),
  constraint votes_company_id_fkey FOREIGN KEY (company_id) REFERENCES company.companies(id),
  constraint votes_name_id_company_id_fkey FOREIGN KEY (name_id, company_id) REFERENCES company.names(id, company_id),
  constraint votes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id)
);

create schema courses;

create table courses.aus (
  package_id uuid not null,
  id uuid not null,
  block_id uuid,
  rank integer not null,
  publisher_id text not null,
  title text not null,
  description text not null,
  url text not null,
  launch_method text not null,
  move_on text not null,
  mastery_score numeric,
  launch_parameters text,
  entitlement_key text,
  activity_type text,
  constraint aus_pkey PRIMARY KEY (package_id, id),
  constraint aus_package_id_block_id_fkey FOREIGN KEY (package_id, block_id) REFERENCES courses.blocks(package_id, id),
  constraint aus_package_id_fkey FOREIGN KEY (package_id) REFERENCES courses.packages(id),
  constraint aus_launch_method_check CHECK ((launch_method = ANY (ARRAY['AnyWindow'::text, 'OwnWindow'::text]))),
  constraint aus_mastery_score_check CHECK (((mastery_score >= (0)::numeric) AND (mastery_score <= (1)::numeric))),
  constraint aus_move_on_check CHECK ((move_on = ANY (ARRAY['Passed'::text, 'Completed'::text, 'CompletedAndPassed'::text, 'CompletedOrPassed'::text, 'NotApplicable'::text]))),
  constraint aus_rank_check CHECK ((rank > 0)),
  constraint aus_url_check CHECK ((url <> ''::text))
);

create table courses.blocks (
  package_id uuid not null,
  id uuid not null,
  parent_id uuid,
  rank integer not null,
  publisher_id text not null,
  title text not null,
  constraint blocks_pkey PRIMARY KEY (package_id, id),
  constraint blocks_package_id_fkey FOREIGN KEY (package_id) REFERENCES courses.packages(id),
  constraint blocks_package_id_parent_id_fkey FOREIGN KEY (package_id, parent_id) REFERENCES courses.blocks(package_id, id),
  constraint blocks_rank_check CHECK ((rank > 0))
);

create table courses.courses (
  id uuid not null,
  organisation_id uuid not null,
  publisher_id text not null,
  name text,
  archived_at timestamp with time zone,
  constraint courses_pkey PRIMARY KEY (id),
  constraint courses_organisation_id_publisher_id_key UNIQUE (organisation_id, publisher_id),
  constraint courses_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint courses_name_check CHECK ((name <> ''::text)),
  constraint courses_publisher_id_check CHECK ((publisher_id <> ''::text))
);

create table courses.files (
  package_id uuid not null,
  path text not null,
  media_type text not null,
  bytes bytea,
  place bigint,
  size bigint,
  constraint files_pkey PRIMARY KEY (package_id, path),
  constraint files_package_id_fkey FOREIGN KEY (package_id) REFERENCES courses.packages(id),
  constraint files_path_check CHECK ((path <> ''::text)),
  constraint files_place_check CHECK ((place >= 0)),
  constraint files_size_check CHECK ((size >= 0)),
  constraint files_somewhere CHECK ((((bytes IS NULL) = (place IS NOT NULL)) AND ((place IS NULL) = (size IS NULL))))
);

create table courses.links (
  activity_id uuid not null,
  course_id uuid not null,
  au_id uuid,
  linked_at timestamp with time zone not null,
  linked_by uuid,
  constraint links_pkey PRIMARY KEY (activity_id),
  constraint links_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES training.activities(id),
  constraint links_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses.courses(id),
  constraint links_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES people.persons(id)
);

CREATE INDEX links_by_course ON courses.links USING btree (course_id);

create table courses.packages (
  id uuid not null,
  course_id uuid not null,
  version integer not null,
  kind text not null,
  title text not null,
  description text not null,
  sha256 text not null,
  bytes integer not null,
  runtime jsonb not null default '{}'::jsonb,
  imported_at timestamp with time zone not null,
  imported_by uuid,
  constraint packages_pkey PRIMARY KEY (id),
  constraint packages_course_id_version_key UNIQUE (course_id, version),
  constraint packages_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses.courses(id),
  constraint packages_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES people.persons(id),
  constraint packages_bytes_check CHECK ((bytes > 0)),
  constraint packages_kind_check CHECK ((kind = ANY (ARRAY['cmi5'::text, 'scorm12'::text, 'scorm2004'::text, 'tincan'::text]))),
  constraint packages_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint packages_title_check CHECK ((title <> ''::text)),
  constraint packages_version_check CHECK ((version > 0))
);

create table courses.reached (
  registration_id uuid not null,
  au_id uuid not null,
  how text not null,
  at timestamp with time zone not null,
  statement_id uuid not null,
  scaled numeric,
  by_id uuid,
  why text,
  reason text,
  constraint reached_pkey PRIMARY KEY (registration_id, au_id, how),
  constraint reached_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.persons(id),
  constraint reached_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES courses.registrations(id),
  constraint reached_check CHECK (((how = 'waived'::text) = ((by_id IS NOT NULL) AND (why <> ''::text)))),
  constraint reached_how_check CHECK ((how = ANY (ARRAY['completed'::text, 'passed'::text, 'failed'::text, 'waived'::text, 'satisfied'::text]))),
  constraint reached_reason_check CHECK ((reason = ANY (ARRAY['Tested Out'::text, 'Equivalent AU'::text, 'Equivalent Outside Activity'::text, 'Administrative'::text]))),
  constraint reached_reason_of CHECK (((reason IS NULL) OR (how = 'waived'::text))),
  constraint reached_scored CHECK (((scaled IS NULL) OR (how = ANY (ARRAY['passed'::text, 'failed'::text]))))
);

create table courses.registrations (
  id uuid not null,
  activity_id uuid not null,
  person_id uuid not null,
  package_id uuid not null,
  course_id uuid not null,
  home text not null,
  registered_at timestamp with time zone not null,
  proven_at timestamp with time zone,
  proof_id uuid,
  pseudonym uuid not null,
  constraint registrations_pkey PRIMARY KEY (id),
  constraint registrations_activity_id_person_id_course_id_key UNIQUE (activity_id, person_id, course_id),
  constraint registrations_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES training.activities(id),
  constraint registrations_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses.courses(id),
  constraint registrations_package_id_fkey FOREIGN KEY (package_id) REFERENCES courses.packages(id),
  constraint registrations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint registrations_check CHECK (((proven_at IS NULL) = (proof_id IS NULL)))
);

CREATE INDEX registrations_by_package ON courses.registrations USING btree (package_id);

CREATE INDEX registrations_by_person ON courses.registrations USING btree (person_id);

create table courses.satisfied (
  registration_id uuid not null,
  object_id uuid not null,
  at timestamp with time zone not null,
  statement_id uuid not null,
  constraint satisfied_pkey PRIMARY KEY (registration_id, object_id),
  constraint satisfied_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES courses.registrations(id)
);

create table courses.sessions (
  id uuid not null,
  registration_id uuid not null,
  au_id uuid not null,
  mode text not null,
  launched_at timestamp with time zone not null,
  fetch_hash bytea not null,
  fetched_at timestamp with time zone,
  token_hash bytea,
  verbs text[] not null default '{}'::text[],
  last_at timestamp with time zone,
  began_as_of timestamp with time zone,
  last_as_of timestamp with time zone,
  terminated_as_of timestamp with time zone,
  terminated_at timestamp with time zone,
  abandoned_at timestamp with time zone,
  answers integer not null default 0,
  left_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_fetch_hash_key UNIQUE (fetch_hash),
  constraint sessions_token_hash_key UNIQUE (token_hash),
  constraint sessions_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES courses.registrations(id),
  constraint sessions_check CHECK (((fetched_at IS NULL) = (token_hash IS NULL))),
  constraint sessions_check1 CHECK (((terminated_as_of IS NULL) = (terminated_at IS NULL))),
  constraint sessions_ended_once CHECK (((terminated_at IS NULL) OR ((abandoned_at IS NULL) AND (last_at IS NOT NULL)))),
  constraint sessions_heard CHECK ((((last_at IS NULL) = (began_as_of IS NULL)) AND ((last_at IS NULL) = (last_as_of IS NULL)) AND ((last_at IS NULL) = (verbs = '{}'::text[])))),
  constraint sessions_mode_check CHECK ((mode = ANY (ARRAY['Normal'::text, 'Browse'::text, 'Review'::text])))
);

CREATE INDEX sessions_by_registration ON courses.sessions USING btree (registration_id, launched_at);

CREATE UNIQUE INDEX sessions_one_open ON courses.sessions USING btree (registration_id) WHERE ((terminated_at IS NULL) AND (abandoned_at IS NULL));

create table courses.trial_places (
  trial_id uuid not null,
  activity_id text not null,
  constraint trial_places_pkey PRIMARY KEY (trial_id, activity_id),
  constraint trial_places_trial_id_fkey FOREIGN KEY (trial_id) REFERENCES courses.trials(id) ON DELETE CASCADE
);

create table courses.trial_words (
  trial_id uuid not null,
  n integer not null,
  at timestamp with time zone not null,
  statement json,
  as_of timestamp with time zone,
  verb text,
  answered boolean,
  scaled numeric,
  refused text,
  refused_where text,
  refused_words text,
  constraint trial_words_pkey PRIMARY KEY (trial_id, n),
  constraint trial_words_trial_id_fkey FOREIGN KEY (trial_id) REFERENCES courses.trials(id) ON DELETE CASCADE,
  constraint trial_words_check CHECK (((refused IS NULL) = (refused_where IS NULL))),
  constraint trial_words_check1 CHECK (((as_of IS NULL) = (answered IS NULL))),
  constraint trial_words_check2 CHECK (((as_of IS NULL) OR (statement IS NOT NULL))),
  constraint trial_words_kept_or_refused CHECK ((num_nonnulls(as_of, refused, refused_words) = 1)),
  constraint trial_words_n_check CHECK ((n > 0)),
  constraint trial_words_refused_check CHECK ((refused ~ '^[a-z]'::text)),
  constraint trial_words_verb_check CHECK ((verb = ANY (ARRAY['initialized'::text, 'completed'::text, 'passed'::text, 'failed'::text, 'terminated'::text])))
);

create table courses.trials (
  id uuid not null,
  package_id uuid not null,
  au_id uuid not null,
  person_id uuid not null,
  registration_id uuid not null,
  pseudonym uuid not null,
  home text not null,
  opened_at timestamp with time zone not null,
  fetch_hash bytea not null,
  token_hash bytea,
  constraint trials_pkey PRIMARY KEY (id),
  constraint trials_fetch_hash_key UNIQUE (fetch_hash),
  constraint trials_token_hash_key UNIQUE (token_hash),
  constraint trials_package_id_fkey FOREIGN KEY (package_id) REFERENCES courses.packages(id),
  constraint trials_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id)
);

CREATE INDEX trials_by_package ON courses.trials USING btree (package_id);

create schema delivery;

create table delivery.bikes (
  id uuid not null,
  hub_id uuid not null,
  name text not null,
  payload_g integer not null,
  volume_ml integer not null,
  boxes_le8 integer not null default 0,
  boxes_le4 integer not null default 0,
  boxes_le2 integer not null default 0,
  boxes_frozen integer not null default 0,
  retired_at timestamp with time zone,
  constraint bikes_pkey PRIMARY KEY (id),
  constraint bikes_hub_id_name_key UNIQUE (hub_id, name),
  constraint bikes_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint bikes_boxes_frozen_check CHECK (((boxes_frozen >= 0) AND (boxes_frozen <= 20))),
  constraint bikes_boxes_le2_check CHECK (((boxes_le2 >= 0) AND (boxes_le2 <= 20))),
  constraint bikes_boxes_le4_check CHECK (((boxes_le4 >= 0) AND (boxes_le4 <= 20))),
  constraint bikes_boxes_le8_check CHECK (((boxes_le8 >= 0) AND (boxes_le8 <= 20))),
  constraint bikes_name_check CHECK ((name <> ''::text)),
  constraint bikes_payload_g_check CHECK (((payload_g >= 1000) AND (payload_g <= 400000))),
  constraint bikes_volume_ml_check CHECK (((volume_ml >= 1000) AND (volume_ml <= 3000000)))
);

create table delivery.chosen_hubs (
  person_id uuid not null,
  hub_id uuid not null,
  chosen_at timestamp with time zone not null,
  constraint chosen_hubs_pkey PRIMARY KEY (person_id),
  constraint chosen_hubs_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint chosen_hubs_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id)
);

create table delivery.doubts (
  id uuid not null,
  hub_id uuid not null,
  reference text not null,
  kind text not null,
  lines jsonb,
  old_words text,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  answer text,
  mended jsonb,
  answered_at timestamp with time zone,
  answered_by uuid,
  about jsonb not null,
  constraint doubts_pkey PRIMARY KEY (id),
  constraint doubts_hub_id_reference_key UNIQUE (hub_id, reference),
  constraint doubts_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint doubts_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.persons(id),
  constraint doubts_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint doubts_about_check CHECK (((old_words IS NOT NULL) OR
CASE
    WHEN (kind = ANY (ARRAY['date'::text, 'amount'::text])) THEN (about ? 'said'::text)
    WHEN (kind = 'hours'::text) THEN (about ?& ARRAY['from'::text, 'to'::text])
    WHEN (kind = 'too many places'::text) THEN (about ? 'places'::text)
    ELSE true
END)),
  constraint doubts_answer_check CHECK ((answer = ANY (ARRAY['taken'::text, 'left out'::text]))),
  constraint doubts_check CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)))),
  constraint doubts_kind_check CHECK ((kind = ANY (ARRAY['date'::text, 'hours'::text, 'too many places'::text, 'heavy parcel'::text, 'two versions'::text, 'no weight'::text, 'cold'::text, 'amount'::text]))),
  constraint doubts_old_words_check CHECK ((old_words <> ''::text)),
  constraint doubts_reference_check CHECK ((reference <> ''::text))
);

create table delivery.drafts (
  id uuid not null,
  place_id uuid not null,
  door jsonb,
  parcels jsonb,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint drafts_pkey PRIMARY KEY (id),
  constraint drafts_place_id_fkey FOREIGN KEY (place_id) REFERENCES delivery.places(id),
  constraint drafts_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id)
);

CREATE INDEX drafts_by_place ON delivery.drafts USING btree (place_id, written_at);

create table delivery.gestures (
  id uuid not null,
  act uuid not null,
  shift_id uuid not null,
  kind text not null,
  order_id uuid,
  place_id uuid,
  undoes uuid,
  proof text,
  proof_words text not null default ''::text,
  file_id uuid,
  words text not null default ''::text,
  cold text,
  celsius_tenths integer,
  device text not null,
  done_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  by_person uuid not null,
  proof_forgotten_at timestamp with time zone,
  why text,
  missing jsonb,
  refused jsonb,
  constraint gestures_pkey PRIMARY KEY (id),
  constraint gestures_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint gestures_order_id_fkey FOREIGN KEY (order_id) REFERENCES delivery.orders(id),
  constraint gestures_place_id_fkey FOREIGN KEY (place_id) REFERENCES delivery.places(id),
  constraint gestures_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES delivery.shifts(id),
  constraint gestures_celsius_tenths_check CHECK (((celsius_tenths >= '-500'::integer) AND (celsius_tenths <= 600))),
  constraint gestures_check CHECK (((kind = 'undone'::text) = (undoes IS NOT NULL))),
  constraint gestures_check1 CHECK (((kind = ANY (ARRAY['collected'::text, 'missing'::text, 'delivered'::text, 'absent'::text, 'refused'::text])) = (order_id IS NOT NULL))),
  constraint gestures_check2 CHECK (((kind = 'temperature'::text) = ((celsius_tenths IS NOT NULL) AND (cold IS NOT NULL)))),
  constraint gestures_check3 CHECK (((kind = 'delivered'::text) = (proof IS NOT NULL))),
  constraint gestures_cold_check CHECK ((cold = ANY (ARRAY['le8'::text, 'le4'::text, 'le2'::text, 'frozen'::text]))),
  constraint gestures_kind_check CHECK ((kind = ANY (ARRAY['left'::text, 'collected'::text, 'missing'::text, 'temperature'::text, 'delivered'::text, 'absent'::text, 'refused'::text, 'paused'::text, 'back'::text, 'undone'::text]))),
  constraint gestures_missing_check CHECK (((missing IS NULL) OR (COALESCE((why = 'some'::text), false) AND (words = ''::text) AND (jsonb_typeof(missing) = 'array'::text)))),
  constraint gestures_proof_check CHECK ((proof = ANY (ARRAY['name'::text, 'signature'::text, 'photo'::text]))),
  constraint gestures_refused_check CHECK (((refused IS NULL) OR ((kind = 'delivered'::text) AND (jsonb_typeof(refused) = 'array'::text) AND (refused <> '[]'::jsonb)))),
  constraint gestures_why_check CHECK (
CASE kind
    WHEN 'missing'::text THEN COALESCE((why = ANY (ARRAY['shut'::text, 'some'::text])), false)
    WHEN 'absent'::text THEN COALESCE((why = ANY (ARRAY['again'::text, 'brought back'::text, 'address not found'::text, 'entrance shut'::text, 'other'::text])), false)
    WHEN 'refused'::text THEN COALESCE((why = ANY (ARRAY['not wanted'::text, 'damaged'::text, 'wrong order'::text, 'not of age'::text, 'other'::text])), false)
    ELSE (why IS NULL)
END)
);

CREATE INDEX gestures_by_act ON delivery.gestures USING btree (act);

CREATE INDEX gestures_by_order ON delivery.gestures USING btree (order_id);

CREATE INDEX gestures_by_shift ON delivery.gestures USING btree (shift_id, done_at);

CREATE INDEX gestures_by_undone ON delivery.gestures USING btree (undoes) WHERE (undoes IS NOT NULL);

create table delivery.given_up (
  order_id uuid not null,
  label text not null,
  noted_at timestamp with time zone not null,
  constraint given_up_pkey PRIMARY KEY (order_id, label),
  constraint given_up_order_id_fkey FOREIGN KEY (order_id) REFERENCES delivery.orders(id) ON DELETE CASCADE,
  constraint given_up_label_check CHECK ((label <> ''::text))
);

create table delivery.goods (
  order_id uuid not null,
  n integer not null,
  line integer not null,
  label text not null,
  quantity text not null,
  weight_g integer not null,
  cold text not null,
  adults_only boolean not null default false,
  constraint goods_pkey PRIMARY KEY (order_id, n, line),
  constraint goods_order_id_n_fkey FOREIGN KEY (order_id, n) REFERENCES delivery.pickups(order_id, n) ON DELETE CASCADE,
  constraint goods_cold_check CHECK ((cold = ANY (ARRAY['ambient'::text, 'le8'::text, 'le4'::text, 'le2'::text, 'frozen'::text]))),
  constraint goods_label_check CHECK ((label <> ''::text)),
  constraint goods_line_check CHECK ((line > 0)),
  constraint goods_weight_g_check CHECK ((weight_g >= 0))
);

create table delivery.hubs (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  address text not null,
  latitude double precision not null,
  longitude double precision not null,
  reload_s integer not null default 600,
  speed_m_per_h integer not null default 15000,
  detour_percent integer not null default 130,
  stairs_s_per_floor integer not null default 40,
  box_volume_ml integer not null default 25000,
  opened_at timestamp with time zone not null,
  constraint hubs_pkey PRIMARY KEY (id),
  constraint hubs_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint hubs_box_volume_ml_check CHECK ((box_volume_ml > 0)),
  constraint hubs_detour_percent_check CHECK (((detour_percent >= 100) AND (detour_percent <= 300))),
  constraint hubs_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint hubs_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint hubs_name_check CHECK ((name <> ''::text)),
  constraint hubs_reload_s_check CHECK (((reload_s >= 0) AND (reload_s <= 7200))),
  constraint hubs_speed_m_per_h_check CHECK (((speed_m_per_h >= 3000) AND (speed_m_per_h <= 40000))),
  constraint hubs_stairs_s_per_floor_check CHECK (((stairs_s_per_floor >= 0) AND (stairs_s_per_floor <= 600)))
);

CREATE INDEX hubs_by_organisation ON delivery.hubs USING btree (organisation_id);

create table delivery.order_turns (
  id bigint not null generated always as identity,
  order_id uuid not null,
  turn text not null,
  why text,
  words text,
  by_person uuid,
  turned_at timestamp with time zone not null,
  constraint order_turns_pkey PRIMARY KEY (id),
  constraint order_turns_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint order_turns_order_id_fkey FOREIGN KEY (order_id) REFERENCES delivery.orders(id) ON DELETE CASCADE,
  constraint order_turns_check CHECK (((why IS NULL) = (turn = 'restored'::text))),
  constraint order_turns_check1 CHECK (((words IS NULL) = (why IS DISTINCT FROM 'other'::text))),
  constraint order_turns_turn_check CHECK ((turn = ANY (ARRAY['cancelled'::text, 'restored'::text])))
);

CREATE INDEX order_turns_by_order ON delivery.order_turns USING btree (order_id);

CREATE INDEX order_turns_by_person ON delivery.order_turns USING btree (by_person);

create table delivery.orders (
  id uuid not null,
  hub_id uuid not null,
  reference text not null,
  source text not null,
  asked_by_place uuid,
  recipient_name text not null,
  phone text,
  email text,
  address text not null,
  postcode text not null,
  town text not null,
  floor integer not null default 0,
  lift text not null default 'unknown'::text,
  words text not null default ''::text,
  latitude double precision,
  longitude double precision,
  point_from text,
  day date not null,
  slot_from timestamp with time zone not null,
  slot_to timestamp with time zone not null,
  service_s integer not null default 180,
  goods_cents integer,
  fee_cents integer,
  ordered_at timestamp with time zone not null,
  announced_at timestamp with time zone not null,
  follow text not null,
  held_until timestamp with time zone,
  confirmed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_why text,
  ended text,
  ended_at timestamp with time zone,
  ended_by_gesture uuid,
  forgotten_at timestamp with time zone,
  cancelled_words text,
  rest_of uuid,
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_follow_key UNIQUE (follow),
  constraint orders_hub_id_reference_key UNIQUE (hub_id, reference),
  constraint orders_asked_by_place_fkey FOREIGN KEY (asked_by_place) REFERENCES delivery.places(id),
  constraint orders_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint orders_rest_of_fkey FOREIGN KEY (rest_of) REFERENCES delivery.orders(id),
  constraint orders_cancelled_why_check CHECK ((cancelled_why = ANY (ARRAY['lapsed'::text, 'not paid'::text, 'by customer'::text, 'by shop'::text, 'by hub'::text, 'nothing prepared'::text, 'with another'::text, 'other'::text]))),
  constraint orders_cancelled_words_check CHECK (((NOT (cancelled_why IS DISTINCT FROM 'other'::text)) = (cancelled_words IS NOT NULL))),
  constraint orders_check CHECK ((slot_to > slot_from)),
  constraint orders_check1 CHECK (((confirmed_at IS NOT NULL) OR (held_until IS NOT NULL) OR (cancelled_at IS NOT NULL))),
  constraint orders_check2 CHECK (((cancelled_at IS NULL) = (cancelled_why IS NULL))),
  constraint orders_check3 CHECK ((((ended IS NULL) = (ended_at IS NULL)) AND ((ended IS NULL) = (ended_by_gesture IS NULL)))),
  constraint orders_check4 CHECK ((((latitude IS NULL) = (longitude IS NULL)) AND ((latitude IS NULL) = (point_from IS NULL)))),
  constraint orders_ended_check CHECK ((ended = ANY (ARRAY['delivered'::text, 'absent'::text, 'refused'::text]))),
  constraint orders_fee_cents_check CHECK ((fee_cents >= 0)),
  constraint orders_floor_check CHECK (((floor >= 0) AND (floor <= 60))),
  constraint orders_follow_check CHECK ((length(follow) >= 22)),
  constraint orders_goods_cents_check CHECK ((goods_cents >= 0)),
  constraint orders_lift_check CHECK ((lift = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint orders_point_from_check CHECK ((point_from = ANY (ARRAY['person'::text, 'street'::text, 'address'::text, 'sent'::text]))),
  constraint orders_reference_check CHECK ((reference <> ''::text)),
  constraint orders_service_s_check CHECK (((service_s >= 0) AND (service_s <= 3600))),
  constraint orders_source_check CHECK ((source = ANY (ARRAY['file'::text, 'request'::text, 'market'::text])))
);

CREATE INDEX orders_by_day ON delivery.orders USING btree (hub_id, day, slot_from, id);

CREATE INDEX orders_by_hub ON delivery.orders USING btree (hub_id, announced_at DESC, id DESC);

CREATE INDEX orders_by_place ON delivery.orders USING btree (asked_by_place, announced_at);

CREATE UNIQUE INDEX orders_by_rest_of ON delivery.orders USING btree (rest_of);

CREATE INDEX orders_held ON delivery.orders USING btree (held_until) WHERE ((confirmed_at IS NULL) AND (cancelled_at IS NULL));

create table delivery.pickups (
  order_id uuid not null,
  n integer not null,
  place_id uuid,
  ready_at timestamp with time zone not null,
  weight_g integer not null,
  volume_ml integer not null,
  cold text not null,
  heaviest_parcel_g integer not null,
  constraint pickups_pkey PRIMARY KEY (order_id, n),
  constraint pickups_order_id_fkey FOREIGN KEY (order_id) REFERENCES delivery.orders(id) ON DELETE CASCADE,
  constraint pickups_place_id_fkey FOREIGN KEY (place_id) REFERENCES delivery.places(id),
  constraint pickups_cold_check CHECK ((cold = ANY (ARRAY['ambient'::text, 'le8'::text, 'le4'::text, 'le2'::text, 'frozen'::text]))),
  constraint pickups_heaviest_parcel_g_check CHECK ((heaviest_parcel_g >= 0)),
  constraint pickups_n_check CHECK (((n >= 1) AND (n <= 5))),
  constraint pickups_volume_ml_check CHECK ((volume_ml >= 0)),
  constraint pickups_weight_g_check CHECK ((weight_g >= 0))
);

CREATE INDEX pickups_by_place ON delivery.pickups USING btree (place_id);

CREATE UNIQUE INDEX pickups_once ON delivery.pickups USING btree (order_id, COALESCE(place_id, '00000000-0000-0000-0000-000000000000'::uuid));

create table delivery.places (
  id uuid not null,
  hub_id uuid not null,
  organisation_id uuid,
  siret text,
  name text not null,
  name_key text not null,
  phone text,
  address text not null,
  postcode text not null,
  town text not null,
  latitude double precision,
  longitude double precision,
  point_from text,
  visit_s integer not null default 180,
  known_at timestamp with time zone not null,
  hours_words text not null default ''::text,
  cold_words text not null default ''::text,
  constraint places_pkey PRIMARY KEY (id),
  constraint places_hub_id_siret_key UNIQUE (hub_id, siret),
  constraint places_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint places_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint places_check CHECK ((((latitude IS NULL) = (longitude IS NULL)) AND ((latitude IS NULL) = (point_from IS NULL)))),
  constraint places_name_check CHECK ((name <> ''::text)),
  constraint places_point_from_check CHECK ((point_from = ANY (ARRAY['person'::text, 'street'::text, 'address'::text]))),
  constraint places_siret_check CHECK ((siret ~ '^[0-9]{14}$'::text)),
  constraint places_visit_s_check CHECK (((visit_s >= 0) AND (visit_s <= 3600)))
);

CREATE UNIQUE INDEX places_by_name ON delivery.places USING btree (hub_id, name_key) WHERE (siret IS NULL);

CREATE UNIQUE INDEX places_by_organisation ON delivery.places USING btree (hub_id, organisation_id);

create table delivery.plannings (
  id uuid not null,
  hub_id uuid not null,
  day date not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  answer jsonb,
  constraint plannings_pkey PRIMARY KEY (id),
  constraint plannings_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.persons(id),
  constraint plannings_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint plannings_check CHECK (((ended_at IS NULL) = (answer IS NULL)))
);

CREATE INDEX plannings_by_day ON delivery.plannings USING btree (hub_id, day, asked_at);

create table delivery.plans (
  hub_id uuid not null,
  day date not null,
  version integer not null,
  plan jsonb not null,
  distance_m integer not null,
  distances text not null,
  how text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  constraint plans_pkey PRIMARY KEY (hub_id, day, version),
  constraint plans_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint plans_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.persons(id),
  constraint plans_distance_m_check CHECK ((distance_m >= 0)),
  constraint plans_distances_check CHECK ((distances = ANY (ARRAY['as the crow flies'::text, 'bike router'::text]))),
  constraint plans_how_check CHECK ((how = ANY (ARRAY['planned'::text, 'order taken'::text, 'order moved'::text, 'order cancelled'::text, 'pickup dropped'::text, 'taken back'::text, 'team changed'::text, 'settings changed'::text]))),
  constraint plans_version_check CHECK ((version > 0))
);

create table delivery.proof_readings (
  gesture_id uuid not null,
  reader_id uuid not null,
  read_at timestamp with time zone not null,
  constraint proof_readings_pkey PRIMARY KEY (gesture_id, reader_id, read_at),
  constraint proof_readings_gesture_id_fkey FOREIGN KEY (gesture_id) REFERENCES delivery.gestures(id),
  constraint proof_readings_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES people.persons(id)
);

create table delivery.refused_slots (
  wish_id uuid not null,
  hub_id uuid not null,
  day date not null,
  slot_from timestamp with time zone not null,
  slot_to timestamp with time zone not null,
  source text not null,
  limit_kind text not null,
  old_words text,
  refused_at timestamp with time zone not null,
  about jsonb not null,
  constraint refused_slots_pkey PRIMARY KEY (wish_id, slot_from),
  constraint refused_slots_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint refused_slots_limit_kind_check CHECK ((limit_kind = ANY (ARRAY['weight'::text, 'volume'::text, 'boxes'::text, 'on-board'::text, 'time'::text, 'shift'::text, 'ready'::text, 'skill'::text, 'full'::text, 'no bike'::text, 'locked'::text, 'place'::text, 'remade'::text]))),
  constraint refused_slots_old_words_check CHECK ((old_words <> ''::text)),
  constraint refused_slots_source_check CHECK ((source = ANY (ARRAY['file'::text, 'request'::text, 'market'::text])))
);

CREATE INDEX refused_slots_by_day ON delivery.refused_slots USING btree (hub_id, day);

create table delivery.shift_couriers (
  shift_id uuid not null,
  courier_id uuid not null,
  given_at timestamp with time zone not null,
  constraint shift_couriers_pkey PRIMARY KEY (shift_id, courier_id),
  constraint shift_couriers_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES people.persons(id),
  constraint shift_couriers_shift_id_fkey FOREIGN KEY (shift_id) REFERENCES delivery.shifts(id)
);

CREATE INDEX shift_couriers_by_courier ON delivery.shift_couriers USING btree (courier_id);

create table delivery.shifts (
  id uuid not null,
  hub_id uuid not null,
  day date not null,
  bike_id uuid not null,
  courier_id uuid,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  break_from timestamp with time zone,
  break_to timestamp with time zone,
  break_minutes integer,
  heavy text not null default 'no'::text,
  locked_at timestamp with time zone,
  locked_by uuid,
  withdrawn_at timestamp with time zone,
  written_at timestamp with time zone not null,
  constraint shifts_pkey PRIMARY KEY (id),
  constraint shifts_bike_id_fkey FOREIGN KEY (bike_id) REFERENCES delivery.bikes(id),
  constraint shifts_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES people.persons(id),
  constraint shifts_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint shifts_locked_by_fkey FOREIGN KEY (locked_by) REFERENCES people.persons(id),
  constraint shifts_break_minutes_check CHECK (((break_minutes >= 5) AND (break_minutes <= 120))),
  constraint shifts_check CHECK ((ends_at > starts_at)),
  constraint shifts_check1 CHECK ((((break_from IS NULL) = (break_to IS NULL)) AND ((break_from IS NULL) = (break_minutes IS NULL)))),
  constraint shifts_check2 CHECK (((locked_at IS NULL) = (locked_by IS NULL))),
  constraint shifts_heavy_check CHECK ((heavy = ANY (ARRAY['yes'::text, 'no'::text])))
);

CREATE UNIQUE INDEX shifts_by_bike ON delivery.shifts USING btree (bike_id, day) WHERE (withdrawn_at IS NULL);

CREATE INDEX shifts_by_courier ON delivery.shifts USING btree (courier_id, day);

CREATE INDEX shifts_by_day ON delivery.shifts USING btree (hub_id, day);

create table delivery.slots (
  hub_id uuid not null,
  weekday integer not null,
  from_clock text not null,
  to_clock text not null,
  constraint slots_pkey PRIMARY KEY (hub_id, weekday, from_clock),
  constraint slots_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint slots_check CHECK ((from_clock < to_clock)),
  constraint slots_from_clock_check CHECK ((from_clock ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint slots_to_clock_check CHECK ((to_clock ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint slots_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

create table delivery.streets (
  street_key text not null,
  town_key text not null,
  name text not null,
  town text not null,
  latitude double precision not null,
  longitude double precision not null,
  doors integer not null,
  constraint streets_pkey PRIMARY KEY (street_key, town_key),
  constraint streets_doors_check CHECK ((doors > 0))
);

create table delivery.told (
  order_id uuid not null,
  what text not null,
  told_at timestamp with time zone not null,
  constraint told_pkey PRIMARY KEY (order_id, what),
  constraint told_order_id_fkey FOREIGN KEY (order_id) REFERENCES delivery.orders(id) ON DELETE CASCADE,
  constraint told_what_check CHECK ((what = ANY (ARRAY['taken'::text, 'left'::text, 'delivered'::text, 'absent'::text, 'cancelled'::text])))
);

create table delivery.told_before (
  order_id uuid not null,
  what text not null,
  told_at timestamp with time zone not null,
  constraint told_before_order_id_fkey FOREIGN KEY (order_id) REFERENCES delivery.orders(id) ON DELETE CASCADE
);

CREATE INDEX told_before_by_order ON delivery.told_before USING btree (order_id);

create table delivery.ways (
  from_point text not null,
  to_point text not null,
  speed_m_per_h integer not null,
  length_m integer not null,
  travel_s integer not null,
  told_at timestamp with time zone not null,
  constraint ways_pkey PRIMARY KEY (from_point, to_point, speed_m_per_h),
  constraint ways_length_m_check CHECK ((length_m >= 0)),
  constraint ways_travel_s_check CHECK ((travel_s >= 0))
);

create schema employment;

create table employment.cddi_answers (
  cddi_id uuid not null,
  revision integer not null,
  flag text not null,
  reason text not null,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  constraint cddi_answers_pkey PRIMARY KEY (cddi_id, revision, flag),
  constraint cddi_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint cddi_answers_cddi_id_fkey FOREIGN KEY (cddi_id) REFERENCES employment.cddis(id),
  constraint cddi_answers_flag_check CHECK ((flag = ANY (ARRAY['too short'::text, 'too long'::text, 'path too long'::text, 'few hours'::text, 'many hours'::text, 'post over filled'::text]))),
  constraint cddi_answers_reason_check CHECK ((reason = ANY (ARRAY['extension granted'::text, 'training under way'::text, 'no ceiling'::text, 'shorter hours agreed'::text, 'trial ended'::text, 'handover'::text, 'replacement'::text, 'as written'::text])))
);

create table employment.cddis (
  id uuid not null,
  path_id uuid not null,
  post_id uuid not null,
  action_id uuid not null,
  number text,
  kind text not null,
  from_day date not null,
  to_day date not null,
  weekly_minutes integer not null,
  revision integer not null default 1,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint cddis_pkey PRIMARY KEY (id),
  constraint cddis_action_id_number_key UNIQUE (action_id, number),
  constraint cddis_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint cddis_path_id_fkey FOREIGN KEY (path_id) REFERENCES employment.paths(id),
  constraint cddis_post_id_fkey FOREIGN KEY (post_id) REFERENCES employment.posts(id),
  constraint cddis_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint cddis_check CHECK ((to_day >= from_day)),
  constraint cddis_kind_check CHECK ((kind = ANY (ARRAY['initial'::text, 'renewal'::text]))),
  constraint cddis_number_check CHECK ((number <> ''::text)),
  constraint cddis_weekly_minutes_check CHECK (((weekly_minutes >= 1) AND (weekly_minutes <= 2880)))
);

CREATE INDEX cddis_by_end ON employment.cddis USING btree (to_day);

CREATE INDEX cddis_by_path ON employment.cddis USING btree (path_id, from_day);

CREATE INDEX cddis_by_post ON employment.cddis USING btree (post_id, from_day);

create table employment.corrections (
  id bigint not null generated always as identity,
  path_id uuid not null,
  what jsonb not null,
  why text,
  corrected_at timestamp with time zone not null,
  corrected_by uuid not null,
  why_code text,
  constraint corrections_pkey PRIMARY KEY (id),
  constraint corrections_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES people.persons(id),
  constraint corrections_path_id_fkey FOREIGN KEY (path_id) REFERENCES employment.paths(id),
  constraint corrections_what CHECK ((num_nonnulls((what ->> 'words'::text), (what -> 'changes'::text)) = 1)),
  constraint corrections_why_check CHECK ((why <> ''::text)),
  constraint corrections_why_code_check CHECK ((why_code = 'list imported'::text)),
  constraint corrections_why_once CHECK ((num_nonnulls(why, why_code) = 1))
);

CREATE INDEX corrections_by_path ON employment.corrections USING btree (path_id, id);

create table employment.exits (
  path_id uuid not null,
  left_on date not null,
  category text,
  motive text,
  to_settle text,
  proof text,
  situation text,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint exits_pkey PRIMARY KEY (path_id),
  constraint exits_path_id_fkey FOREIGN KEY (path_id) REFERENCES employment.paths(id),
  constraint exits_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint exits_category_check CHECK ((category = ANY (ARRAY['durable'::text, 'transition'::text, 'positive'::text, 'other'::text, 'withdrawn'::text]))),
  constraint exits_check CHECK (((category IS NULL) = (to_settle IS NOT NULL))),
  constraint exits_check1 CHECK (((motive IS NULL) OR ((category = 'durable'::text) AND (motive = ANY (ARRAY['permanent job'::text, 'long job'::text, 'public service'::text, 'own business'::text]))) OR ((category = 'transition'::text) AND (motive = ANY (ARRAY['short job'::text, 'aided job'::text]))) OR ((category = 'positive'::text) AND (motive = ANY (ARRAY['training'::text, 'other siae'::text, 'retirement'::text]))) OR ((category = 'other'::text) AND (motive = ANY (ARRAY['job seeker'::text, 'inactive'::text, 'no news'::text]))) OR ((category = 'withdrawn'::text) AND (motive = ANY (ARRAY['trial ended'::text, 'death'::text, 'personal reason'::text]))))),
  constraint exits_check2 CHECK (((category IS NOT NULL) OR (motive IS NULL))),
  constraint exits_proof_check CHECK ((proof = ANY (ARRAY['contract'::text, 'entry paper'::text, 'pay slip'::text, 'declared'::text]))),
  constraint exits_situation_check CHECK ((situation = ANY (ARRAY['employed'::text, 'training'::text, 'looking'::text, 'not reached'::text]))),
  constraint exits_to_settle_check CHECK ((to_settle = ANY (ARRAY['nothing said'::text, 'unknown motive'::text, 'contradiction'::text])))
);

CREATE INDEX exits_by_day ON employment.exits USING btree (left_on);

create table employment.paths (
  id uuid not null,
  action_id uuid not null,
  person_id uuid not null,
  entered_on date not null,
  adviser_id uuid,
  moved_at timestamp with time zone not null,
  constraint paths_pkey PRIMARY KEY (id),
  constraint paths_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint paths_adviser_id_fkey FOREIGN KEY (adviser_id) REFERENCES people.persons(id),
  constraint paths_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id)
);

CREATE INDEX paths_by_action ON employment.paths USING btree (action_id);

CREATE INDEX paths_by_person ON employment.paths USING btree (person_id);

create table employment.posts (
  id uuid not null,
  action_id uuid not null,
  code text not null,
  rome text not null,
  title text not null,
  activity text not null,
  weekly_minutes integer not null,
  supervisor_id uuid,
  since date,
  until date,
  written_at timestamp with time zone not null,
  written_by uuid,
  typed_at timestamp with time zone,
  constraint posts_pkey PRIMARY KEY (id),
  constraint posts_action_id_code_key UNIQUE (action_id, code),
  constraint posts_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint posts_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES people.persons(id),
  constraint posts_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint posts_check CHECK ((until >= since)),
  constraint posts_code_check CHECK ((code ~ '^[A-Z0-9-]{1,12}$'::text)),
  constraint posts_rome_check CHECK ((rome ~ '^[A-Z][0-9]{4}$'::text)),
  constraint posts_title_check CHECK ((title <> ''::text)),
  constraint posts_weekly_minutes_check CHECK (((weekly_minutes >= 1) AND (weekly_minutes <= 2880)))
);

create schema facts;

create table facts.facts (
  id bigint not null generated always as identity,
  name text not null,
  payload jsonb not null,
  happened_at timestamp with time zone not null,
  told_at timestamp with time zone,
  constraint facts_pkey PRIMARY KEY (id)
);

CREATE INDEX facts_waiting ON facts.facts USING btree (id) WHERE (told_at IS NULL);

create table facts.heard (
  fact_id bigint not null,
  listener text not null,
  heard_at timestamp with time zone not null default now(),
  constraint heard_pkey PRIMARY KEY (fact_id, listener),
  constraint heard_fact_id_fkey FOREIGN KEY (fact_id) REFERENCES facts.facts(id)
);

create schema farm;

create table farm.beds (
  id uuid not null,
  farm_id uuid not null,
  name text not null,
  place text not null,
  x_cm integer not null,
  y_cm integer not null,
  width_cm integer not null,
  length_cm integer not null,
  constraint beds_pkey PRIMARY KEY (id),
  constraint beds_farm_id_name_key UNIQUE (farm_id, name),
  constraint beds_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES farm.farms(id),
  constraint beds_length_cm_check CHECK (((length_cm >= 50) AND (length_cm <= 10000))),
  constraint beds_name_check CHECK ((name <> ''::text)),
  constraint beds_place_check CHECK ((place = ANY (ARRAY['open'::text, 'tunnel'::text]))),
  constraint beds_width_cm_check CHECK (((width_cm >= 20) AND (width_cm <= 1000))),
  constraint beds_x_cm_check CHECK ((x_cm >= 0)),
  constraint beds_y_cm_check CHECK ((y_cm >= 0))
);

create table farm.chore_persons (
  chore_id uuid not null,
  farm_id uuid not null,
  person_id uuid not null,
  given_by uuid,
  given_at timestamp with time zone not null,
  constraint chore_persons_pkey PRIMARY KEY (chore_id, person_id),
  constraint chore_persons_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES farm.farms(id),
  constraint chore_persons_given_by_fkey FOREIGN KEY (given_by) REFERENCES people.persons(id),
  constraint chore_persons_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id)
);

create table farm.chores (
  id uuid not null,
  farm_id uuid not null,
  kind text not null,
  day date not null,
  bed_id uuid,
  words text not null default ''::text,
  written_by uuid,
  written_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint chores_pkey PRIMARY KEY (id),
  constraint chores_bed_id_fkey FOREIGN KEY (bed_id) REFERENCES farm.beds(id),
  constraint chores_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES farm.farms(id),
  constraint chores_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id)
);

CREATE INDEX chores_by_farm ON farm.chores USING btree (farm_id, day);

create table farm.chores_done (
  id uuid not null,
  farm_id uuid not null,
  chore_id uuid not null,
  kind text not null,
  day date not null,
  bed_id uuid,
  crop_id uuid,
  words text not null,
  by_person uuid not null,
  done_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  device text not null,
  constraint chores_done_pkey PRIMARY KEY (id),
  constraint chores_done_bed_id_fkey FOREIGN KEY (bed_id) REFERENCES farm.beds(id),
  constraint chores_done_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint chores_done_crop_id_fkey FOREIGN KEY (crop_id) REFERENCES farm.crops(id),
  constraint chores_done_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES farm.farms(id)
);

CREATE INDEX chores_done_by_chore ON farm.chores_done USING btree (chore_id);

CREATE INDEX chores_done_by_crop ON farm.chores_done USING btree (crop_id);

CREATE INDEX chores_done_by_farm ON farm.chores_done USING btree (farm_id, done_at);

CREATE INDEX chores_done_by_person ON farm.chores_done USING btree (by_person);

create table farm.crops (
  id uuid not null,
  farm_id uuid not null,
  bed_id uuid not null,
  vegetable text not null,
  variety text not null default ''::text,
  how text not null,
  planned_on date not null,
  supplier text not null default ''::text,
  supplier_lot text not null default ''::text,
  begun_on date,
  begun_by uuid,
  ended_on date,
  ended_why text,
  written_by uuid,
  written_at timestamp with time zone not null,
  constraint crops_pkey PRIMARY KEY (id),
  constraint crops_bed_id_fkey FOREIGN KEY (bed_id) REFERENCES farm.beds(id),
  constraint crops_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES people.persons(id),
  constraint crops_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES farm.farms(id),
  constraint crops_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint crops_check CHECK ((ended_on >= COALESCE(begun_on, planned_on))),
  constraint crops_check1 CHECK (((ended_on IS NULL) = (ended_why IS NULL))),
  constraint crops_ended_why_check CHECK ((ended_why = ANY (ARRAY['harvested'::text, 'lost'::text, 'given up'::text]))),
  constraint crops_how_check CHECK ((how = ANY (ARRAY['sown'::text, 'planted'::text])))
);

CREATE INDEX crops_by_bed ON farm.crops USING btree (bed_id);

CREATE INDEX crops_by_farm ON farm.crops USING btree (farm_id, ended_on);

create table farm.farms (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  letter text not null,
  opened_at timestamp with time zone not null,
  constraint farms_pkey PRIMARY KEY (id),
  constraint farms_letter_key UNIQUE (letter),
  constraint farms_organisation_id_key UNIQUE (organisation_id),
  constraint farms_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint farms_letter_check CHECK ((letter ~ '^[A-Z]{1,2}$'::text)),
  constraint farms_name_check CHECK ((name <> ''::text))
);

create table farm.lot_moves (
  id uuid not null,
  lot_id uuid not null,
  kind text not null,
  quantity integer not null,
  from_stall integer not null default 0,
  to_whom text not null default ''::text,
  why text not null default ''::text,
  by_person uuid,
  done_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  device text not null,
  constraint lot_moves_pkey PRIMARY KEY (id),
  constraint lot_moves_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint lot_moves_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES farm.lots(id),
  constraint lot_moves_check CHECK (((from_stall >= 0) AND (from_stall <= quantity))),
  constraint lot_moves_check1 CHECK (((kind <> 'stall'::text) OR (from_stall = 0))),
  constraint lot_moves_kind_check CHECK ((kind = ANY (ARRAY['stall'::text, 'gift'::text, 'loss'::text, 'compost'::text]))),
  constraint lot_moves_quantity_check CHECK ((quantity > 0)),
  constraint lot_moves_why CHECK ((((kind = 'loss'::text) = (why = ANY (ARRAY['damaged'::text, 'pests'::text, 'disease'::text, 'weather'::text, 'stolen'::text, 'spoiled'::text, 'other'::text]))) AND ((kind = 'loss'::text) OR (why = ''::text))))
);

CREATE INDEX lot_moves_by_lot ON farm.lot_moves USING btree (lot_id);

CREATE INDEX lot_moves_by_person ON farm.lot_moves USING btree (by_person);

create table farm.lots (
  id uuid not null,
  farm_id uuid not null,
  number text not null,
  crop_id uuid not null,
  harvested_on date not null,
  unit text not null,
  quantity integer not null,
  best_before date not null,
  by_person uuid,
  done_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  device text not null,
  recalled_at timestamp with time zone,
  sure_above integer,
  constraint lots_pkey PRIMARY KEY (id),
  constraint lots_number_key UNIQUE (number),
  constraint lots_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint lots_crop_id_fkey FOREIGN KEY (crop_id) REFERENCES farm.crops(id),
  constraint lots_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES farm.farms(id),
  constraint lots_check CHECK ((best_before >= harvested_on)),
  constraint lots_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000000))),
  constraint lots_sure_above CHECK (((sure_above > 0) AND (sure_above < quantity))),
  constraint lots_unit_check CHECK ((unit = ANY (ARRAY['g'::text, 'piece'::text, 'bunch'::text])))
);

CREATE INDEX lots_by_crop ON farm.lots USING btree (crop_id);

CREATE INDEX lots_by_farm ON farm.lots USING btree (farm_id, harvested_on);

CREATE INDEX lots_by_person ON farm.lots USING btree (by_person);

create table farm.team (
  farm_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date,
  given_by uuid,
  constraint team_pkey PRIMARY KEY (farm_id, person_id, from_day),
  constraint team_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES farm.farms(id),
  constraint team_given_by_fkey FOREIGN KEY (given_by) REFERENCES people.persons(id),
  constraint team_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint team_check CHECK ((until_day >= from_day))
);

CREATE INDEX team_by_person ON farm.team USING btree (person_id);

create table farm.undone (
  act_id uuid not null,
  farm_id uuid not null,
  by_person uuid not null,
  done_at timestamp with time zone not null,
  kept_at timestamp with time zone not null,
  constraint undone_pkey PRIMARY KEY (act_id),
  constraint undone_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint undone_farm_id_fkey FOREIGN KEY (farm_id) REFERENCES farm.farms(id)
);

create schema files;

create table files.files (
  id uuid not null default gen_random_uuid(),
  sha256 text not null,
  kind text not null,
  media_type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  name text not null,
  received_at timestamp with time zone not null,
  claimed_at timestamp with time zone,
  length_s real,
  given_by uuid,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_bytes_check CHECK ((bytes > 0)),
  constraint files_check CHECK (((kind = 'image'::text) = ((width IS NOT NULL) AND (height IS NOT NULL)))),
  constraint files_height_check CHECK ((height > 0)),
  constraint files_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'pdf'::text, 'sheet'::text, 'audio'::text, 'video'::text, 'text'::text]))),
  constraint files_length_s_check CHECK ((length_s > (0)::double precision)),
  constraint files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint files_width_check CHECK ((width > 0))
);

CREATE INDEX files_by_sha256 ON files.files USING btree (sha256);

CREATE INDEX files_given ON files.files USING btree (received_at) WHERE (given_by IS NOT NULL);

CREATE INDEX files_unclaimed ON files.files USING btree (received_at) WHERE (claimed_at IS NULL);

create schema immersion;

create table immersion.accident_declarations (
  accident_id uuid not null,
  declared_on date not null,
  reference text not null,
  proof_id uuid,
  said_by text not null,
  said_name text not null,
  said_at timestamp with time zone not null,
  n integer not null,
  constraint accident_declarations_pkey PRIMARY KEY (accident_id, n),
  constraint accident_declarations_accident_id_fkey FOREIGN KEY (accident_id) REFERENCES immersion.accidents(id) ON DELETE CASCADE,
  constraint accident_declarations_check CHECK (((reference <> ''::text) OR (proof_id IS NOT NULL))),
  constraint accident_declarations_n_check CHECK ((n > 0))
);

create table immersion.accident_withdrawals (
  accident_id uuid not null,
  n integer not null,
  why text not null,
  withdrawn_by text not null,
  withdrawn_name text not null,
  withdrawn_at timestamp with time zone not null,
  constraint accident_withdrawals_pkey PRIMARY KEY (accident_id, n),
  constraint accident_withdrawals_accident_id_n_fkey FOREIGN KEY (accident_id, n) REFERENCES immersion.accident_words(accident_id, n) ON DELETE CASCADE,
  constraint accident_withdrawals_why_check CHECK ((why <> ''::text)),
  constraint accident_withdrawals_withdrawn_by_check CHECK ((withdrawn_by = ANY (ARRAY['referent'::text, 'person'::text, 'guardian'::text, 'host'::text, 'accompanying'::text, 'employer'::text, 'prescriber'::text]))),
  constraint accident_withdrawals_withdrawn_name_check CHECK ((withdrawn_name <> ''::text))
);

create table immersion.accident_words (
  accident_id uuid not null,
  n integer not null,
  happened_at timestamp with time zone not null,
  place text not null,
  exactly text not null,
  doing text not null,
  how text not null,
  touched text not null,
  body_part text not null,
  injury text not null,
  care text not null,
  stops_work text not null,
  witness text not null,
  first_told text not null,
  said_by text not null,
  said_name text not null,
  said_at timestamp with time zone not null,
  constraint accident_words_pkey PRIMARY KEY (accident_id, n),
  constraint accident_words_accident_id_fkey FOREIGN KEY (accident_id) REFERENCES immersion.accidents(id) ON DELETE CASCADE,
  constraint accident_words_n_check CHECK ((n > 0)),
  constraint accident_words_place_check CHECK ((place = ANY (ARRAY['there'::text, 'elsewhere'::text, 'on the way'::text, ''::text]))),
  constraint accident_words_said_by_check CHECK ((said_by = ANY (ARRAY['referent'::text, 'person'::text, 'guardian'::text, 'host'::text, 'accompanying'::text, 'employer'::text, 'prescriber'::text]))),
  constraint accident_words_said_name_check CHECK ((said_name <> ''::text)),
  constraint accident_words_stops_work_check CHECK ((stops_work = ANY (ARRAY['yes'::text, 'no'::text, 'not known'::text])))
);

create table immersion.accidents (
  id uuid not null,
  convention_id uuid not null,
  said_at timestamp with time zone not null,
  constraint accidents_pkey PRIMARY KEY (id),
  constraint accidents_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE
);

CREATE INDEX accidents_by_convention ON immersion.accidents USING btree (convention_id);

create table immersion.after_asks (
  convention_id uuid not null,
  moment text not null,
  asked_on date not null,
  told integer not null,
  told_on date not null,
  open_until date not null,
  constraint after_asks_pkey PRIMARY KEY (convention_id, moment),
  constraint after_asks_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint after_asks_moment_check CHECK ((moment = ANY (ARRAY['three months'::text, 'six months'::text]))),
  constraint after_asks_told_check CHECK (((told >= 1) AND (told <= 4)))
);

create table immersion.asked_calls (
  convention_id uuid not null,
  day date not null,
  asked_at timestamp with time zone not null,
  constraint asked_calls_pkey PRIMARY KEY (convention_id, day),
  constraint asked_calls_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE
);

create table immersion.convention_texts (
  convention_id uuid not null,
  version integer not null,
  text text not null,
  sha256 text not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  constraint convention_texts_pkey PRIMARY KEY (convention_id, version),
  constraint convention_texts_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint convention_texts_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people.persons(id),
  constraint convention_texts_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint convention_texts_version_check CHECK ((version > 0))
);

create table immersion.conventions (
  id uuid not null,
  keeper_id uuid not null,
  referent_id uuid not null,
  person_id uuid not null,
  host_id uuid not null,
  host_siret text not null,
  prescriber_id uuid not null,
  object text not null,
  from_day date not null,
  to_day date not null,
  terms jsonb not null,
  renews_id uuid,
  cddi_from date,
  cddi_to date,
  version integer not null,
  state text not null,
  state_at timestamp with time zone not null,
  state_why text not null,
  ended_on date,
  reached text,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  state_code text,
  days_told boolean not null default false,
  constraint conventions_pkey PRIMARY KEY (id),
  constraint conventions_host_id_fkey FOREIGN KEY (host_id) REFERENCES immersion.hosts(id),
  constraint conventions_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES people.organisations(id),
  constraint conventions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint conventions_prescriber_id_fkey FOREIGN KEY (prescriber_id) REFERENCES people.organisations(id),
  constraint conventions_referent_id_fkey FOREIGN KEY (referent_id) REFERENCES people.persons(id),
  constraint conventions_renews_id_fkey FOREIGN KEY (renews_id) REFERENCES immersion.conventions(id),
  constraint conventions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint conventions_check CHECK ((to_day >= from_day)),
  constraint conventions_check1 CHECK (((cddi_from IS NULL) = (cddi_to IS NULL))),
  constraint conventions_check2 CHECK (((state = 'ended early'::text) = (ended_on IS NOT NULL))),
  constraint conventions_check3 CHECK (((state = ANY (ARRAY['draft'::text, 'cancelled'::text])) OR (version > 0))),
  constraint conventions_host_siret_check CHECK ((host_siret ~ '^\d{14}$'::text)),
  constraint conventions_object_check CHECK ((object = ANY (ARRAY['discover'::text, 'confirm'::text, 'recruit'::text]))),
  constraint conventions_reached_check CHECK ((reached = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint conventions_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'signing'::text, 'signed'::text, 'cancelled'::text, 'ended early'::text]))),
  constraint conventions_state_code_check CHECK (((state_code IS NULL) OR ((state_code = 'not signed in time'::text) AND (state = 'cancelled'::text) AND (state_why = ''::text)))),
  constraint conventions_version_check CHECK ((version >= 0))
);

CREATE INDEX conventions_at_siret ON immersion.conventions USING btree (host_siret, from_day);

CREATE INDEX conventions_by_day ON immersion.conventions USING btree (from_day, id);

CREATE INDEX conventions_by_host ON immersion.conventions USING btree (host_id, from_day);

CREATE INDEX conventions_by_keeper ON immersion.conventions USING btree (keeper_id, from_day);

CREATE INDEX conventions_by_person ON immersion.conventions USING btree (person_id, from_day);

CREATE INDEX conventions_open ON immersion.conventions USING btree (from_day) WHERE (state = 'signing'::text);

create view immersion.counted_periods as
 SELECT i.person_id,
    i.host_siret,
    i.from_day,
    i.to_day,
    i.renews_id IS NOT NULL AS is_renewal,
    NULL::date AS sign_by,
    NULL::date AS renewed_sign_by
   FROM immersion.past_immersions i
     JOIN immersion.past_once o ON o.id = i.id
UNION ALL
 SELECT c.person_id,
    c.host_siret,
    c.from_day,
    COALESCE(c.ended_on, c.to_day) AS to_day,
    f.id IS NOT NULL AS is_renewal,
        CASE
            WHEN c.state = 'signing'::text AND NOT (c.id IN ( SELECT h.id
               FROM immersion.held_conventions h)) THEN c.from_day
            ELSE NULL::date
        END AS sign_by,
        CASE
            WHEN f.state = 'signing'::text AND NOT (f.id IN ( SELECT h.id
               FROM immersion.held_conventions h)) THEN f.from_day
            ELSE NULL::date
        END AS renewed_sign_by
   FROM immersion.conventions c
     LEFT JOIN immersion.conventions f ON f.id = c.renews_id AND f.host_siret = c.host_siret AND (f.state = ANY (ARRAY['signing'::text, 'signed'::text, 'ended early'::text]))
  WHERE c.state = ANY (ARRAY['signing'::text, 'signed'::text, 'ended early'::text]);

create table immersion.declaration_answers (
  declaration_id uuid not null,
  host_id uuid not null,
  answer text not null,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  constraint declaration_answers_pkey PRIMARY KEY (declaration_id, host_id),
  constraint declaration_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint declaration_answers_declaration_id_fkey FOREIGN KEY (declaration_id) REFERENCES immersion.declarations(id) ON DELETE CASCADE,
  constraint declaration_answers_host_id_fkey FOREIGN KEY (host_id) REFERENCES immersion.hosts(id) ON DELETE CASCADE,
  constraint declaration_answers_answer_check CHECK ((answer = ANY (ARRAY['kept'::text, 'aside'::text])))
);

create table immersion.declarations (
  id uuid not null,
  siret text not null,
  name text not null,
  name_key text not null,
  address text not null,
  postcode text not null,
  town text not null,
  activity text not null,
  trades text[] not null,
  trades_said text not null,
  capacity smallint,
  days smallint[] not null,
  way text not null,
  accessible text,
  welcomed_by text not null,
  login text not null,
  sent_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  taken_at timestamp with time zone,
  taken_by uuid,
  host_id uuid,
  dismissed_at timestamp with time zone,
  dismissed_by uuid,
  language text not null,
  constraint declarations_pkey PRIMARY KEY (id),
  constraint declarations_dismissed_by_fkey FOREIGN KEY (dismissed_by) REFERENCES people.persons(id),
  constraint declarations_host_id_fkey FOREIGN KEY (host_id) REFERENCES immersion.hosts(id),
  constraint declarations_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES people.persons(id),
  constraint declarations_accessible_check CHECK ((accessible = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint declarations_capacity_check CHECK (((capacity >= 1) AND (capacity <= 99))),
  constraint declarations_check CHECK ((((taken_at IS NULL) = (taken_by IS NULL)) AND ((taken_at IS NULL) = (host_id IS NULL)))),
  constraint declarations_check1 CHECK (((dismissed_at IS NULL) = (dismissed_by IS NULL))),
  constraint declarations_check2 CHECK (((confirmed_at IS NOT NULL) OR ((taken_at IS NULL) AND (dismissed_at IS NULL)))),
  constraint declarations_check3 CHECK (((taken_at IS NULL) OR (dismissed_at IS NULL))),
  constraint declarations_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text, 'ar'::text, 'uk'::text]))),
  constraint declarations_login_check CHECK ((login <> ''::text)),
  constraint declarations_name_check CHECK ((name <> ''::text)),
  constraint declarations_name_key_check CHECK ((name_key <> ''::text)),
  constraint declarations_siret_check CHECK ((siret ~ '^\d{14}$'::text)),
  constraint declarations_town_check CHECK ((town <> ''::text)),
  constraint declarations_welcomed_by_check CHECK ((welcomed_by <> ''::text))
);

CREATE INDEX declarations_by_login ON immersion.declarations USING btree (login) WHERE (confirmed_at IS NULL);

CREATE INDEX declarations_waiting ON immersion.declarations USING btree (confirmed_at) WHERE (taken_at IS NULL);

create view immersion.held_conventions as
 SELECT id
   FROM immersion.conventions c
  WHERE state = 'signing'::text AND (EXISTS ( SELECT
           FROM immersion.signatories s
             JOIN immersion.paper_signatures p ON p.signatory_id = s.id
          WHERE s.convention_id = c.id AND p.version = c.version AND p.checked_at IS NULL)) AND NOT (EXISTS ( SELECT
           FROM immersion.signatories s
          WHERE s.convention_id = c.id AND NOT (EXISTS ( SELECT
                   FROM immersion.signature_lines l
                  WHERE l.convention_id = c.id AND l.version = c.version AND l.role = s.role AND l.what = 'signed'::text)) AND NOT (EXISTS ( SELECT
                   FROM immersion.paper_signatures p
                  WHERE p.signatory_id = s.id AND p.version = c.version AND p.checked_at IS NULL))));

create table immersion.hires (
  convention_id uuid not null,
  said_by text not null,
  said_name text not null,
  said_at timestamp with time zone not null,
  contract text,
  weekly_minutes integer,
  starts_on date,
  proof_id uuid,
  proved_by uuid,
  proved_at timestamp with time zone,
  need_id uuid,
  seen_at timestamp with time zone,
  constraint hires_pkey PRIMARY KEY (convention_id),
  constraint hires_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint hires_need_id_fkey FOREIGN KEY (need_id) REFERENCES immersion.needs(id),
  constraint hires_proved_by_fkey FOREIGN KEY (proved_by) REFERENCES people.persons(id),
  constraint hires_check CHECK (((contract IS NULL) = (proved_at IS NULL))),
  constraint hires_check1 CHECK (((contract IS NULL) = (weekly_minutes IS NULL))),
  constraint hires_check2 CHECK (((contract IS NULL) = (starts_on IS NULL))),
  constraint hires_check3 CHECK (((contract IS NULL) = (proved_by IS NULL))),
  constraint hires_check4 CHECK (((proof_id IS NULL) OR (contract IS NOT NULL))),
  constraint hires_contract_check CHECK ((contract = ANY (ARRAY['permanent'::text, 'long'::text, 'short'::text, 'aided'::text]))),
  constraint hires_said_by_check CHECK ((said_by = ANY (ARRAY['host'::text, 'person'::text, 'referent'::text]))),
  constraint hires_said_name_check CHECK ((said_name <> ''::text)),
  constraint hires_weekly_minutes_check CHECK (((weekly_minutes >= 60) AND (weekly_minutes <= 2880)))
);

CREATE INDEX hires_by_need ON immersion.hires USING btree (need_id) WHERE (need_id IS NOT NULL);

create table immersion.host_links (
  secret_hash bytea not null,
  host_id uuid not null,
  login text not null,
  made_at timestamp with time zone not null,
  constraint host_links_pkey PRIMARY KEY (secret_hash),
  constraint host_links_host_id_login_fkey FOREIGN KEY (host_id, login) REFERENCES immersion.host_speakers(host_id, login) ON DELETE CASCADE
);

CREATE INDEX host_links_by_speaker ON immersion.host_links USING btree (host_id, login, made_at);

create table immersion.host_offers (
  n bigint not null generated always as identity,
  host_id uuid not null,
  said_at timestamp with time zone not null,
  from_day date not null,
  places smallint not null,
  said_by text not null,
  constraint host_offers_pkey PRIMARY KEY (n),
  constraint host_offers_host_id_fkey FOREIGN KEY (host_id) REFERENCES immersion.hosts(id),
  constraint host_offers_places_check CHECK (((places >= 1) AND (places <= 9))),
  constraint host_offers_said_by_check CHECK ((said_by <> ''::text))
);

CREATE INDEX host_offers_by_host ON immersion.host_offers USING btree (host_id, n DESC);

create table immersion.host_page_asks (
  id uuid not null,
  login text not null,
  asked_at timestamp with time zone not null,
  language text not null,
  constraint host_page_asks_pkey PRIMARY KEY (id),
  constraint host_page_asks_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text, 'ar'::text, 'uk'::text]))),
  constraint host_page_asks_login_check CHECK ((login <> ''::text))
);

create table immersion.host_reports (
  convention_id uuid not null,
  reached text not null,
  done_well text[] not null,
  would_hire text not null,
  words text not null,
  voice_id uuid,
  answered_by text not null,
  written_by uuid,
  first_at timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint host_reports_pkey PRIMARY KEY (convention_id),
  constraint host_reports_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint host_reports_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint host_reports_answered_by_check CHECK ((answered_by <> ''::text)),
  constraint host_reports_reached_check CHECK ((reached = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint host_reports_words_check CHECK ((length(words) <= 300)),
  constraint host_reports_would_hire_check CHECK ((would_hire = ANY (ARRAY['yes'::text, 'maybe'::text, 'no'::text])))
);

create table immersion.host_speakers (
  host_id uuid not null,
  login text not null,
  name text not null,
  added_by uuid,
  added_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint host_speakers_pkey PRIMARY KEY (host_id, login),
  constraint host_speakers_added_by_fkey FOREIGN KEY (added_by) REFERENCES people.persons(id),
  constraint host_speakers_host_id_fkey FOREIGN KEY (host_id) REFERENCES immersion.hosts(id),
  constraint host_speakers_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people.persons(id),
  constraint host_speakers_check CHECK (((withdrawn_at IS NULL) = (withdrawn_by IS NULL))),
  constraint host_speakers_login_check CHECK ((login <> ''::text))
);

CREATE INDEX host_speakers_by_login ON immersion.host_speakers USING btree (login);

create table immersion.hosts (
  id uuid not null,
  keeper_id uuid not null,
  organisation_id uuid,
  siret text,
  name text not null,
  name_key text not null,
  known_as text[] not null,
  address text not null,
  postcode text not null,
  town text not null,
  activity text not null,
  trades text[] not null,
  capacity smallint,
  days smallint[] not null,
  way text not null,
  accessible text,
  accepts text,
  hires text,
  welcomed_by text not null,
  phones text[] not null,
  email text,
  said text not null,
  said_on date,
  kept_by text not null,
  asked text[] not null,
  written_siret text not null,
  list jsonb,
  registered_at timestamp with time zone not null,
  registered_by uuid,
  typed_at timestamp with time zone,
  typed_by uuid,
  declared_trades text not null default ''::text,
  unchecked_login text not null default ''::text,
  constraint hosts_pkey PRIMARY KEY (id),
  constraint hosts_siret_keeper_id_key UNIQUE (siret, keeper_id),
  constraint hosts_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES people.organisations(id),
  constraint hosts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint hosts_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES people.persons(id),
  constraint hosts_typed_by_fkey FOREIGN KEY (typed_by) REFERENCES people.persons(id),
  constraint hosts_accepts_check CHECK ((accepts = ANY (ARRAY['yes'::text, 'no'::text, 'to see'::text]))),
  constraint hosts_accessible_check CHECK ((accessible = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint hosts_capacity_check CHECK (((capacity >= 1) AND (capacity <= 99))),
  constraint hosts_check CHECK (((organisation_id IS NOT NULL) OR (siret IS NULL))),
  constraint hosts_check1 CHECK (((typed_at IS NULL) = (typed_by IS NULL))),
  constraint hosts_hires_check CHECK ((hires = ANY (ARRAY['yes'::text, 'no'::text, 'to see'::text]))),
  constraint hosts_name_check CHECK ((name <> ''::text)),
  constraint hosts_name_key_check CHECK ((name_key <> ''::text)),
  constraint hosts_siret_check CHECK ((siret ~ '^\d{14}$'::text))
);

CREATE INDEX hosts_by_keeper ON immersion.hosts USING btree (keeper_id, name_key);

CREATE INDEX hosts_by_name ON immersion.hosts USING btree (name_key, id);

CREATE INDEX hosts_by_organisation ON immersion.hosts USING btree (organisation_id);

create table immersion.left_out_lines (
  id uuid not null,
  keeper_id uuid not null,
  print text not null,
  left_out_at timestamp with time zone not null,
  left_out_by uuid not null,
  constraint left_out_lines_pkey PRIMARY KEY (id),
  constraint left_out_lines_keeper_id_print_key UNIQUE (keeper_id, print),
  constraint left_out_lines_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES people.organisations(id),
  constraint left_out_lines_left_out_by_fkey FOREIGN KEY (left_out_by) REFERENCES people.persons(id)
);

create table immersion.login_languages (
  login text not null,
  language text not null,
  noted_at timestamp with time zone not null,
  constraint login_languages_pkey PRIMARY KEY (login),
  constraint login_languages_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text, 'ar'::text, 'uk'::text]))),
  constraint login_languages_login_check CHECK ((login <> ''::text))
);

create table immersion.needs (
  id uuid not null,
  host_id uuid not null,
  post text not null,
  trade text not null,
  minutes_from integer,
  minutes_to integer,
  contract text not null,
  contract_said text not null,
  start text not null,
  starts_on date,
  places smallint,
  open_until date,
  asks_for text not null,
  said text not null,
  asked text[] not null,
  closed_as text,
  closed_on date,
  closed_by uuid,
  list jsonb,
  line_key text,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  typed_at timestamp with time zone,
  filled_by uuid,
  constraint needs_pkey PRIMARY KEY (id),
  constraint needs_host_id_line_key_key UNIQUE (host_id, line_key),
  constraint needs_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people.persons(id),
  constraint needs_filled_by_fkey FOREIGN KEY (filled_by) REFERENCES immersion.conventions(id) ON DELETE SET NULL,
  constraint needs_host_id_fkey FOREIGN KEY (host_id) REFERENCES immersion.hosts(id),
  constraint needs_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint needs_check CHECK ((minutes_to >= minutes_from)),
  constraint needs_check1 CHECK (((minutes_from IS NULL) = (minutes_to IS NULL))),
  constraint needs_check2 CHECK (((start = ANY (ARRAY['day'::text, 'month'::text])) = (starts_on IS NOT NULL))),
  constraint needs_check3 CHECK (((closed_as IS NOT NULL) OR ((closed_on IS NULL) AND (closed_by IS NULL)))),
  constraint needs_check4 CHECK (((filled_by IS NULL) OR (closed_as = 'filled'::text))),
  constraint needs_closed_as_check CHECK ((closed_as = ANY (ARRAY['filled'::text, 'withdrawn'::text]))),
  constraint needs_contract_check CHECK ((contract = ANY (ARRAY['CDI'::text, 'CDD'::text, 'CESU'::text, 'other'::text]))),
  constraint needs_minutes_from_check CHECK (((minutes_from >= 1) AND (minutes_from <= 4200))),
  constraint needs_places_check CHECK (((places >= 1) AND (places <= 99))),
  constraint needs_post_check CHECK ((post <> ''::text)),
  constraint needs_start_check CHECK ((start = ANY (ARRAY['day'::text, 'month'::text, 'soon'::text, 'unsaid'::text])))
);

CREATE INDEX needs_by_host ON immersion.needs USING btree (host_id, id);

create table immersion.own_reports (
  convention_id uuid not null,
  words text not null,
  voice_id uuid,
  picture_id uuid,
  first_at timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint own_reports_pkey PRIMARY KEY (convention_id),
  constraint own_reports_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint own_reports_check CHECK (((words <> ''::text) OR (voice_id IS NOT NULL) OR (picture_id IS NOT NULL))),
  constraint own_reports_words_check CHECK ((length(words) <= 600))
);

create table immersion.paper_signatures (
  id uuid not null,
  signatory_id uuid not null,
  version integer not null,
  file_id uuid not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  checked_by uuid,
  checked_at timestamp with time zone,
  further_file_ids uuid[] not null default '{}'::uuid[],
  constraint paper_signatures_pkey PRIMARY KEY (id),
  constraint paper_signatures_signatory_id_version_key UNIQUE (signatory_id, version),
  constraint paper_signatures_checked_by_fkey FOREIGN KEY (checked_by) REFERENCES people.persons(id),
  constraint paper_signatures_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people.persons(id),
  constraint paper_signatures_signatory_id_fkey FOREIGN KEY (signatory_id) REFERENCES immersion.signatories(id) ON DELETE CASCADE,
  constraint paper_signatures_check CHECK (((checked_by IS NULL) OR (checked_by <> kept_by))),
  constraint paper_signatures_check1 CHECK (((array_position(further_file_ids, NULL::uuid) IS NULL) AND (NOT (file_id = ANY (further_file_ids)))))
);

create table immersion.past_immersions (
  id uuid not null,
  keeper_id uuid not null,
  person_id uuid not null,
  host_siret text,
  host_name text not null,
  objects text[] not null,
  from_day date not null,
  to_day date not null,
  minutes integer,
  renews_id uuid,
  prescribed_by text not null,
  cddi_from date,
  cddi_to date,
  report text not null,
  reached text,
  hired_as text,
  hired_on date,
  line_key text not null,
  list jsonb not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint past_immersions_pkey PRIMARY KEY (id),
  constraint past_immersions_keeper_id_line_key_key UNIQUE (keeper_id, line_key),
  constraint past_immersions_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES people.organisations(id),
  constraint past_immersions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint past_immersions_renews_id_fkey FOREIGN KEY (renews_id) REFERENCES immersion.past_immersions(id),
  constraint past_immersions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint past_immersions_check CHECK (((cddi_from IS NULL) = (cddi_to IS NULL))),
  constraint past_immersions_check1 CHECK (((hired_as IS NOT NULL) OR (hired_on IS NULL))),
  constraint past_immersions_host_name_check CHECK ((host_name <> ''::text)),
  constraint past_immersions_host_siret_check CHECK ((host_siret ~ '^\d{14}$'::text)),
  constraint past_immersions_minutes_check CHECK ((minutes > 0)),
  constraint past_immersions_objects_check CHECK ((cardinality(objects) > 0)),
  constraint past_immersions_reached_check CHECK ((reached = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint past_immersions_report_check CHECK ((report = ANY (ARRAY['received'::text, 'awaited'::text])))
);

CREATE INDEX past_immersions_by_day ON immersion.past_immersions USING btree (from_day, id);

CREATE INDEX past_immersions_by_person ON immersion.past_immersions USING btree (person_id, from_day);

create view immersion.past_once as
 SELECT i.id
   FROM immersion.past_immersions i
     JOIN people.published_persons p ON p.id = i.person_id
  WHERE NOT (EXISTS ( SELECT
           FROM immersion.past_immersions o
             JOIN people.published_persons q ON q.id = o.person_id
          WHERE q.canonical_id = p.canonical_id AND o.keeper_id <> i.keeper_id AND o.host_siret = i.host_siret AND o.from_day <= i.to_day AND i.from_day <= o.to_day AND (o.from_day = i.from_day OR o.to_day = i.to_day) AND ((ROW(o.to_day - o.from_day, o.id) > ROW(i.to_day - i.from_day, i.id))))) AND NOT (EXISTS ( SELECT
           FROM immersion.conventions c
             JOIN people.published_persons q ON q.id = c.person_id
          WHERE q.canonical_id = p.canonical_id AND (c.state = ANY (ARRAY['signed'::text, 'ended early'::text])) AND c.host_siret = i.host_siret AND c.from_day <= i.to_day AND i.from_day <= COALESCE(c.ended_on, c.to_day) AND (c.from_day = i.from_day OR COALESCE(c.ended_on, c.to_day) = i.to_day)));

create table immersion.past_questions (
  immersion_id uuid not null,
  kind text not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint past_questions_pkey PRIMARY KEY (immersion_id, kind),
  constraint past_questions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint past_questions_immersion_id_fkey FOREIGN KEY (immersion_id) REFERENCES immersion.past_immersions(id) ON DELETE CASCADE,
  constraint past_questions_check CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
  constraint past_questions_kind_check CHECK ((kind = ANY (ARRAY['host'::text, 'birth date'::text, 'hire day'::text, 'renewal'::text, 'law'::text])))
);

create table immersion.prescriber_words (
  organisation_id uuid not null,
  n integer not null,
  kind text not null,
  delegated_by text not null,
  from_day date,
  to_day date,
  said_by text not null,
  said_at timestamp with time zone not null,
  constraint prescriber_words_pkey PRIMARY KEY (organisation_id, n),
  constraint prescriber_words_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint prescriber_words_kind_check CHECK ((kind = ANY (ARRAY['france-travail'::text, 'mission-locale'::text, 'cap-emploi'::text, 'siae'::text, 'departement'::text, 'delegate'::text]))),
  constraint prescriber_words_n_check CHECK ((n > 0))
);

create table immersion.prescribers (
  organisation_id uuid not null,
  kind text not null,
  delegated_by text not null,
  from_day date,
  to_day date,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint prescribers_pkey PRIMARY KEY (organisation_id),
  constraint prescribers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint prescribers_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint prescribers_check CHECK (((kind = 'delegate'::text) = (delegated_by <> ''::text))),
  constraint prescribers_check1 CHECK (((to_day IS NULL) OR (from_day IS NULL) OR (to_day >= from_day))),
  constraint prescribers_kind_check CHECK ((kind = ANY (ARRAY['france-travail'::text, 'mission-locale'::text, 'cap-emploi'::text, 'siae'::text, 'departement'::text, 'delegate'::text])))
);

create table immersion.presences (
  convention_id uuid not null,
  day date not null,
  half text not null,
  status text not null,
  said_by text not null,
  said_at timestamp with time zone not null,
  said_name text not null,
  constraint presences_pkey PRIMARY KEY (convention_id, day, half, said_by),
  constraint presences_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint presences_half_check CHECK ((half = ANY (ARRAY['am'::text, 'pm'::text]))),
  constraint presences_said_by_check CHECK ((said_by = ANY (ARRAY['person'::text, 'host'::text, 'referent'::text]))),
  constraint presences_status_check CHECK ((status = ANY (ARRAY['present'::text, 'absent'::text, 'justified'::text])))
);

create table immersion.proposals (
  id uuid not null,
  person_id uuid not null,
  host_id uuid not null,
  by_id uuid not null,
  organisation_id uuid not null,
  trade text not null,
  object text not null,
  from_day date not null,
  to_day date not null,
  shown text not null,
  card text,
  agreed_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  secret_hash bytea,
  silent_told_at timestamp with time zone,
  answer text,
  answered_at timestamp with time zone,
  answer_noted_by uuid,
  withdrawn_at timestamp with time zone,
  constraint proposals_pkey PRIMARY KEY (id),
  constraint proposals_secret_hash_key UNIQUE (secret_hash),
  constraint proposals_answer_noted_by_fkey FOREIGN KEY (answer_noted_by) REFERENCES people.persons(id),
  constraint proposals_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.persons(id),
  constraint proposals_host_id_fkey FOREIGN KEY (host_id) REFERENCES immersion.hosts(id),
  constraint proposals_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint proposals_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint proposals_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'later'::text]))),
  constraint proposals_card_check CHECK ((card <> ''::text)),
  constraint proposals_check CHECK ((to_day >= from_day)),
  constraint proposals_check1 CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint proposals_check2 CHECK (((answer IS NOT NULL) OR (answer_noted_by IS NULL))),
  constraint proposals_check3 CHECK (((sent_at IS NULL) = (secret_hash IS NULL))),
  constraint proposals_object_check CHECK ((object = ANY (ARRAY['discover'::text, 'confirm'::text, 'recruit'::text])))
);

CREATE INDEX proposals_by_host ON immersion.proposals USING btree (host_id);

CREATE INDEX proposals_by_organisation ON immersion.proposals USING btree (organisation_id, made_at);

CREATE INDEX proposals_by_person ON immersion.proposals USING btree (person_id);

CREATE INDEX proposals_silent ON immersion.proposals USING btree (sent_at) WHERE ((answer IS NULL) AND (silent_told_at IS NULL));

create table immersion.report_asks (
  convention_id uuid not null,
  role text not null,
  told integer not null,
  first_on date not null,
  told_on date not null,
  constraint report_asks_pkey PRIMARY KEY (convention_id, role),
  constraint report_asks_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint report_asks_role_check CHECK ((role = ANY (ARRAY['host'::text, 'person'::text]))),
  constraint report_asks_told_check CHECK ((told > 0))
);

create table immersion.sent_links (
  convention_id uuid not null,
  sent_at timestamp with time zone not null,
  sent_by text not null,
  constraint sent_links_pkey PRIMARY KEY (convention_id, sent_at),
  constraint sent_links_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint sent_links_sent_by_check CHECK ((sent_by <> ''::text))
);

create table immersion.signatories (
  id uuid not null,
  convention_id uuid not null,
  role text not null,
  name text not null,
  for_whom text not null,
  login text,
  person_id uuid,
  constraint signatories_pkey PRIMARY KEY (id),
  constraint signatories_convention_id_role_key UNIQUE (convention_id, role),
  constraint signatories_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint signatories_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint signatories_name_check CHECK ((name <> ''::text)),
  constraint signatories_role_check CHECK ((role = ANY (ARRAY['person'::text, 'host'::text, 'prescriber'::text, 'accompanying'::text, 'employer'::text, 'guardian'::text])))
);

create table immersion.signature_heads (
  convention_id uuid not null,
  n integer not null,
  hash text not null,
  constraint signature_heads_pkey PRIMARY KEY (convention_id),
  constraint signature_heads_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE
);

create table immersion.signature_lines (
  convention_id uuid not null,
  n integer not null,
  version integer not null,
  signatory_id uuid not null,
  role text not null,
  name text not null,
  for_whom text not null,
  what text not null,
  how text not null,
  login text not null,
  text_sha256 text not null,
  mark text not null,
  read_at timestamp with time zone not null,
  at timestamp with time zone not null,
  previous_hash text not null,
  hash text not null,
  page_sha256 text not null default ''::text,
  page_kept_by text not null default ''::text,
  page_checked_by text not null default ''::text,
  constraint signature_lines_pkey PRIMARY KEY (convention_id, n),
  constraint signature_lines_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint signature_lines_how_check CHECK ((how = ANY (ARRAY['link'::text, 'paper'::text]))),
  constraint signature_lines_n_check CHECK ((n > 0)),
  constraint signature_lines_what_check CHECK ((what = ANY (ARRAY['signed'::text, 'refused'::text])))
);

CREATE UNIQUE INDEX signed_once ON immersion.signature_lines USING btree (convention_id, version, role) WHERE (what = 'signed'::text);

create table immersion.signing_codes (
  signatory_id uuid not null,
  version integer not null,
  code_hash bytea not null,
  read_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wrong_tries integer not null default 0,
  constraint signing_codes_pkey PRIMARY KEY (signatory_id),
  constraint signing_codes_signatory_id_fkey FOREIGN KEY (signatory_id) REFERENCES immersion.signatories(id) ON DELETE CASCADE
);

create table immersion.signing_links (
  secret_hash bytea not null,
  signatory_id uuid not null,
  made_at timestamp with time zone not null,
  constraint signing_links_pkey PRIMARY KEY (secret_hash),
  constraint signing_links_signatory_id_fkey FOREIGN KEY (signatory_id) REFERENCES immersion.signatories(id) ON DELETE CASCADE
);

CREATE INDEX signing_links_by_signatory ON immersion.signing_links USING btree (signatory_id);

create table immersion.situations (
  n bigint not null generated always as identity,
  convention_id uuid not null,
  moment text not null,
  situation text not null,
  contract text,
  since text,
  heard_by text not null,
  noted_by uuid,
  said_at timestamp with time zone not null,
  constraint situations_pkey PRIMARY KEY (n),
  constraint situations_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint situations_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES people.persons(id),
  constraint situations_check CHECK (((contract IS NULL) OR (situation = ANY (ARRAY['hired here'::text, 'employed'::text])))),
  constraint situations_check1 CHECK (((heard_by = 'referent'::text) = (noted_by IS NOT NULL))),
  constraint situations_contract_check CHECK ((contract = ANY (ARRAY['permanent'::text, 'long'::text, 'short'::text, 'aided'::text, 'own business'::text, 'not said'::text]))),
  constraint situations_heard_by_check CHECK ((heard_by = ANY (ARRAY['person'::text, 'referent'::text, 'training'::text]))),
  constraint situations_moment_check CHECK ((moment = ANY (ARRAY['three months'::text, 'six months'::text]))),
  constraint situations_since_check CHECK ((since = ANY (ARRAY['this month'::text, 'three months'::text, 'longer'::text]))),
  constraint situations_situation_check CHECK ((situation = ANY (ARRAY['hired here'::text, 'employed'::text, 'training'::text, 'looking'::text, 'other'::text])))
);

CREATE INDEX situations_by_convention ON immersion.situations USING btree (convention_id, moment, n DESC);

create table immersion.visits (
  id uuid not null,
  convention_id uuid not null,
  day date not null,
  way text not null,
  going text not null,
  words text not null,
  by_name text not null,
  noted_at timestamp with time zone not null,
  constraint visits_pkey PRIMARY KEY (id),
  constraint visits_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint visits_by_name_check CHECK ((by_name <> ''::text)),
  constraint visits_going_check CHECK ((going = ANY (ARRAY['well'::text, 'partly'::text, 'badly'::text]))),
  constraint visits_way_check CHECK ((way = ANY (ARRAY['visit'::text, 'call'::text]))),
  constraint visits_words_check CHECK ((length(words) <= 300))
);

CREATE INDEX visits_by_convention ON immersion.visits USING btree (convention_id, day);

create table immersion.waiting_needs (
  id uuid not null,
  keeper_id uuid not null,
  line_key text not null,
  list jsonb,
  sent_at timestamp with time zone not null,
  sent_by uuid not null,
  answer text,
  host_id uuid,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint waiting_needs_pkey PRIMARY KEY (id),
  constraint waiting_needs_keeper_id_line_key_key UNIQUE (keeper_id, line_key),
  constraint waiting_needs_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint waiting_needs_host_id_fkey FOREIGN KEY (host_id) REFERENCES immersion.hosts(id),
  constraint waiting_needs_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES people.organisations(id),
  constraint waiting_needs_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES people.persons(id),
  constraint waiting_needs_answer_check CHECK ((answer = ANY (ARRAY['host'::text, 'left out'::text]))),
  constraint waiting_needs_check CHECK (((answer IS NULL) = (list IS NOT NULL))),
  constraint waiting_needs_check1 CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint waiting_needs_check2 CHECK (((answer IS NULL) = (answered_by IS NULL))),
  constraint waiting_needs_check3 CHECK (((NOT (answer IS DISTINCT FROM 'host'::text)) = (host_id IS NOT NULL)))
);

create table immersion.wishes (
  person_id uuid not null,
  trades text[] not null,
  means text not null,
  leaves_from text not null,
  town text not null,
  most_minutes smallint not null,
  days smallint[] not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint wishes_pkey PRIMARY KEY (person_id),
  constraint wishes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint wishes_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint wishes_means_check CHECK ((means = ANY (ARRAY['foot'::text, 'bike'::text, 'bus'::text, 'car'::text]))),
  constraint wishes_most_minutes_check CHECK (((most_minutes >= 5) AND (most_minutes <= 180))),
  constraint wishes_town_check CHECK ((town <> ''::text)),
  constraint wishes_trades_check CHECK ((cardinality(trades) > 0))
);

create table immersion.withdrawn_hires (
  convention_id uuid not null,
  said_by text not null,
  said_name text not null,
  said_at timestamp with time zone not null,
  withdrawn_by text not null,
  withdrawn_name text not null,
  withdrawn_at timestamp with time zone not null,
  constraint withdrawn_hires_pkey PRIMARY KEY (convention_id, said_at),
  constraint withdrawn_hires_convention_id_fkey FOREIGN KEY (convention_id) REFERENCES immersion.conventions(id) ON DELETE CASCADE,
  constraint withdrawn_hires_said_by_check CHECK ((said_by = ANY (ARRAY['host'::text, 'person'::text, 'referent'::text]))),
  constraint withdrawn_hires_said_name_check CHECK ((said_name <> ''::text)),
  constraint withdrawn_hires_withdrawn_by_check CHECK ((withdrawn_by = ANY (ARRAY['host'::text, 'person'::text, 'referent'::text]))),
  constraint withdrawn_hires_withdrawn_name_check CHECK ((withdrawn_name <> ''::text))
);

create table immersion.withdrawn_yeses (
  proposal_id uuid not null,
  said_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone not null,
  constraint withdrawn_yeses_pkey PRIMARY KEY (proposal_id, said_at),
  constraint withdrawn_yeses_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES immersion.proposals(id) ON DELETE CASCADE
);

create schema imports;

create table imports.files (
  id uuid not null,
  kind text not null,
  name text not null,
  sha256 bytea not null,
  bytes bytea,
  scope jsonb not null,
  mapping jsonb not null,
  sent_by uuid not null,
  sent_at timestamp with time zone not null,
  report jsonb,
  imported_at timestamp with time zone,
  sheet text not null default ''::text,
  left_out jsonb,
  anyway boolean not null default false,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_undone CHECK ((((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) OR (imported_at IS NOT NULL))))
);

CREATE INDEX files_by_sender ON imports.files USING btree (sent_by, sent_at DESC);

CREATE INDEX files_to_empty ON imports.files USING btree (sent_at) WHERE (bytes IS NOT NULL);

create table imports.mappings (
  kind text not null,
  header text not null,
  key text not null,
  chosen_at timestamp with time zone not null,
  chosen_by uuid,
  constraint mappings_once UNIQUE NULLS NOT DISTINCT (kind, header, chosen_by)
);

create table imports.tries (
  file_id uuid not null,
  reading text not null,
  tried_at timestamp with time zone not null,
  total integer not null,
  done integer not null default 0,
  reached_at timestamp with time zone not null default clock_timestamp(),
  outcomes jsonb,
  refused text,
  stopped boolean not null default false,
  waiting boolean not null default false,
  constraint tries_pkey PRIMARY KEY (file_id),
  constraint tries_file_id_fkey FOREIGN KEY (file_id) REFERENCES imports.files(id) ON DELETE CASCADE,
  constraint tries_check CHECK (((outcomes IS NULL) OR (refused IS NULL))),
  constraint tries_total_check CHECK ((total >= 0))
);

create schema jury;

create table jury.attestations (
  id uuid not null,
  jury_id uuid not null,
  person_id uuid not null,
  organiser_id uuid not null,
  content jsonb not null,
  salt text not null,
  status_list integer not null,
  status_index integer not null,
  credential text,
  issued_at timestamp with time zone not null,
  issued_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  revoked_why text,
  superseded_by uuid,
  constraint attestations_pkey PRIMARY KEY (id),
  constraint attestations_status_list_status_index_key UNIQUE (status_list, status_index),
  constraint attestations_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES people.persons(id),
  constraint attestations_jury_id_person_id_fkey FOREIGN KEY (jury_id, person_id) REFERENCES jury.jury_candidates(jury_id, person_id),
  constraint attestations_organiser_id_fkey FOREIGN KEY (organiser_id) REFERENCES people.organisations(id),
  constraint attestations_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES people.persons(id),
  constraint attestations_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES jury.attestations(id),
  constraint attestations_check CHECK (((revoked_at IS NULL) = (revoked_why IS NULL))),
  constraint attestations_check1 CHECK (((superseded_by IS NULL) OR (revoked_at IS NOT NULL))),
  constraint attestations_revoked_why_check CHECK ((revoked_why <> ''::text)),
  constraint attestations_salt_check CHECK ((length(salt) >= 32)),
  constraint attestations_status_index_check CHECK (((status_index >= 0) AND (status_index <= 131071))),
  constraint attestations_status_list_check CHECK ((status_list > 0))
);

CREATE INDEX attestations_by_person ON jury.attestations USING btree (person_id);

CREATE UNIQUE INDEX attestations_one_standing ON jury.attestations USING btree (jury_id, person_id) WHERE (revoked_at IS NULL);

create table jury.grid_blocks (
  grid_id uuid not null,
  "position" integer not null,
  title text not null,
  constraint grid_blocks_pkey PRIMARY KEY (grid_id, "position"),
  constraint grid_blocks_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES jury.grids(id),
  constraint grid_blocks_position_check CHECK (("position" > 0)),
  constraint grid_blocks_title_check CHECK ((title <> ''::text))
);

create table jury.grid_skills (
  grid_id uuid not null,
  code text not null,
  "position" integer not null,
  block_position integer not null,
  title text not null,
  constraint grid_skills_pkey PRIMARY KEY (grid_id, code),
  constraint grid_skills_grid_id_position_key UNIQUE (grid_id, "position"),
  constraint grid_skills_grid_id_block_position_fkey FOREIGN KEY (grid_id, block_position) REFERENCES jury.grid_blocks(grid_id, "position"),
  constraint grid_skills_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES jury.grids(id),
  constraint grid_skills_code_check CHECK ((code <> ''::text)),
  constraint grid_skills_position_check CHECK (("position" > 0)),
  constraint grid_skills_title_check CHECK ((title <> ''::text))
);

create table jury.grids (
  id uuid not null,
  title text not null,
  version integer not null,
  origin text not null,
  from_day date not null,
  constraint grids_pkey PRIMARY KEY (id),
  constraint grids_title_version_key UNIQUE (title, version),
  constraint grids_origin_check CHECK ((origin <> ''::text)),
  constraint grids_title_check CHECK ((title <> ''::text)),
  constraint grids_version_check CHECK ((version > 0))
);

create table jury.juries (
  id uuid not null,
  group_id uuid not null,
  grid_id uuid not null,
  kind text not null,
  held_on date not null,
  starts_at text,
  place text not null,
  organiser_id uuid not null,
  read_from text,
  planned_at timestamp with time zone not null,
  planned_by uuid,
  opened_at timestamp with time zone,
  opened_by uuid,
  closed_at timestamp with time zone,
  closed_by uuid,
  forgotten_at timestamp with time zone,
  constraint juries_pkey PRIMARY KEY (id),
  constraint juries_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people.persons(id),
  constraint juries_grid_id_fkey FOREIGN KEY (grid_id) REFERENCES jury.grids(id),
  constraint juries_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint juries_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people.persons(id),
  constraint juries_organiser_id_fkey FOREIGN KEY (organiser_id) REFERENCES people.organisations(id),
  constraint juries_planned_by_fkey FOREIGN KEY (planned_by) REFERENCES people.persons(id),
  constraint juries_check CHECK (((opened_at IS NOT NULL) OR ((opened_by IS NULL) AND (closed_at IS NULL)))),
  constraint juries_check1 CHECK (((closed_at IS NOT NULL) OR (closed_by IS NULL))),
  constraint juries_check2 CHECK ((closed_at >= opened_at)),
  constraint juries_kind_check CHECK ((kind = ANY (ARRAY['jury'::text, 'rehearsal'::text]))),
  constraint juries_place_check CHECK ((place <> ''::text)),
  constraint juries_starts_at_check CHECK ((starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);

CREATE INDEX juries_by_group ON jury.juries USING btree (group_id, held_on);

create table jury.jurors (
  id uuid not null,
  jury_id uuid not null,
  name text not null,
  person_id uuid,
  college text,
  part text not null,
  finished_at timestamp with time zone,
  constraint jurors_pkey PRIMARY KEY (id),
  constraint jurors_jury_id_name_key UNIQUE (jury_id, name),
  constraint jurors_jury_id_fkey FOREIGN KEY (jury_id) REFERENCES jury.juries(id),
  constraint jurors_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint jurors_college_check CHECK ((college = ANY (ARRAY['employers'::text, 'professionals'::text]))),
  constraint jurors_name_check CHECK ((name <> ''::text)),
  constraint jurors_part_check CHECK ((part = ANY (ARRAY['president'::text, 'member'::text])))
);

CREATE UNIQUE INDEX jurors_one_president ON jury.jurors USING btree (jury_id) WHERE (part = 'president'::text);

CREATE UNIQUE INDEX jurors_one_seat ON jury.jurors USING btree (jury_id, person_id);

create table jury.jury_candidates (
  jury_id uuid not null,
  person_id uuid not null,
  "position" integer not null,
  constraint jury_candidates_pkey PRIMARY KEY (jury_id, person_id),
  constraint jury_candidates_jury_id_fkey FOREIGN KEY (jury_id) REFERENCES jury.juries(id),
  constraint jury_candidates_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint jury_candidates_position_check CHECK (("position" > 0))
);

CREATE INDEX jury_candidates_by_person ON jury.jury_candidates USING btree (person_id);

create table jury.jury_decisions (
  id bigint not null generated always as identity,
  jury_id uuid not null,
  person_id uuid not null,
  skill_code text not null,
  decision text not null,
  comment text,
  decided_at timestamp with time zone not null,
  decided_by uuid,
  correction_why text,
  constraint jury_decisions_pkey PRIMARY KEY (id),
  constraint jury_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.persons(id),
  constraint jury_decisions_jury_id_person_id_fkey FOREIGN KEY (jury_id, person_id) REFERENCES jury.jury_candidates(jury_id, person_id),
  constraint jury_decisions_comment_check CHECK ((comment <> ''::text)),
  constraint jury_decisions_correction_why_check CHECK ((correction_why <> ''::text)),
  constraint jury_decisions_decision_check CHECK ((decision = ANY (ARRAY['acquired'::text, 'partly'::text, 'not acquired'::text, 'not seen'::text])))
);

CREATE INDEX jury_decisions_by_candidate ON jury.jury_decisions USING btree (jury_id, person_id, skill_code, id DESC) INCLUDE (decision);

create table jury.jury_marks (
  jury_id uuid not null,
  juror_id uuid not null,
  person_id uuid not null,
  skill_code text not null,
  mark text not null,
  marked_at timestamp with time zone not null,
  screen uuid,
  constraint jury_marks_pkey PRIMARY KEY (juror_id, person_id, skill_code),
  constraint jury_marks_juror_id_fkey FOREIGN KEY (juror_id) REFERENCES jury.jurors(id),
  constraint jury_marks_jury_id_person_id_fkey FOREIGN KEY (jury_id, person_id) REFERENCES jury.jury_candidates(jury_id, person_id),
  constraint jury_marks_mark_check CHECK ((mark = ANY (ARRAY['acquired'::text, 'partly'::text, 'not acquired'::text, 'not seen'::text])))
);

CREATE INDEX jury_marks_by_candidate ON jury.jury_marks USING btree (jury_id, person_id);

create table jury.jury_notes (
  juror_id uuid not null,
  jury_id uuid not null,
  person_id uuid not null,
  note text not null,
  noted_at timestamp with time zone not null,
  screen uuid,
  constraint jury_notes_pkey PRIMARY KEY (juror_id, person_id),
  constraint jury_notes_juror_id_fkey FOREIGN KEY (juror_id) REFERENCES jury.jurors(id),
  constraint jury_notes_jury_id_person_id_fkey FOREIGN KEY (jury_id, person_id) REFERENCES jury.jury_candidates(jury_id, person_id),
  constraint jury_notes_note_check CHECK ((note <> ''::text))
);

create table jury.jury_questions (
  jury_id uuid not null,
  person_id uuid not null,
  skill_code text not null,
  in_file text not null,
  majority text not null,
  asked_at timestamp with time zone not null,
  constraint jury_questions_pkey PRIMARY KEY (jury_id, person_id, skill_code),
  constraint jury_questions_jury_id_person_id_fkey FOREIGN KEY (jury_id, person_id) REFERENCES jury.jury_candidates(jury_id, person_id),
  constraint jury_questions_in_file_check CHECK ((in_file = ANY (ARRAY['acquired'::text, 'partly'::text, 'not acquired'::text, 'not seen'::text]))),
  constraint jury_questions_majority_check CHECK ((majority = ANY (ARRAY['acquired'::text, 'partly'::text, 'not acquired'::text, 'not seen'::text])))
);

create table jury.minutes_signatures (
  juror_id uuid not null,
  signed_name text not null,
  signed_at timestamp with time zone not null,
  decisions_hash text not null,
  constraint minutes_signatures_pkey PRIMARY KEY (juror_id, decisions_hash),
  constraint minutes_signatures_juror_id_fkey FOREIGN KEY (juror_id) REFERENCES jury.jurors(id),
  constraint minutes_signatures_decisions_hash_check CHECK ((decisions_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint minutes_signatures_signed_name_check CHECK ((signed_name <> ''::text))
);

create table jury.signing_keys (
  public_key text not null,
  known_at timestamp with time zone not null,
  constraint signing_keys_pkey PRIMARY KEY (public_key),
  constraint signing_keys_public_key_check CHECK ((public_key <> ''::text))
);

create schema mail;

create table mail.letters (
  id bigint not null generated always as identity,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  secret boolean not null default false,
  written_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  refused_at timestamp with time zone,
  refused_why text,
  key uuid,
  tried_at timestamp with time zone,
  tried_why text,
  refused_words text,
  constraint letters_pkey PRIMARY KEY (id),
  constraint letters_key_key UNIQUE (key),
  constraint letters_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'paper'::text]))),
  constraint letters_refused_why_check CHECK ((refused_why = ANY (ARRAY['no mail server'::text, 'no SMS gateway'::text, 'gateway refused'::text, 'said'::text]))),
  constraint letters_refused_words CHECK ((COALESCE((refused_why = ANY (ARRAY['gateway refused'::text, 'said'::text])), false) = (refused_words IS NOT NULL))),
  constraint letters_tried_check CHECK (((tried_at IS NULL) = (tried_why IS NULL)))
);

CREATE INDEX letters_not_sent ON mail.letters USING btree (id) WHERE ((sent_at IS NULL) AND (channel <> 'paper'::text));

create schema market;

CREATE OR REPLACE FUNCTION market.must_be(counted bigint, expected bigint, what text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if counted <> expected then
    raise exception '% %, % found', expected, what, counted using errcode = 'check_violation', constraint = 'stocks_found';
  end if;
end $function$;

create table market.alert_hours (
  merchant_id uuid not null,
  hour smallint not null,
  chosen_at timestamp with time zone not null,
  chosen_by uuid not null,
  constraint alert_hours_pkey PRIMARY KEY (merchant_id),
  constraint alert_hours_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES people.persons(id),
  constraint alert_hours_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES market.merchants(id) ON DELETE CASCADE,
  constraint alert_hours_hour_check CHECK (((hour >= 6) AND (hour <= 20)))
);

create table market.form_photos (
  form_id uuid not null,
  sent_by uuid not null,
  file_id uuid not null,
  sent_at timestamp with time zone not null,
  constraint form_photos_pkey PRIMARY KEY (form_id, sent_by),
  constraint form_photos_sent_by_fkey FOREIGN KEY (sent_by) REFERENCES people.persons(id) ON DELETE CASCADE
);

create table market.lots (
  id uuid not null,
  product_id uuid not null,
  number text not null,
  made_on date not null,
  date_kind text,
  ends_on date,
  quantity integer not null,
  supplier text not null default ''::text,
  closed_at timestamp with time zone,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint lots_pkey PRIMARY KEY (id),
  constraint lots_product_id_number_key UNIQUE (product_id, number),
  constraint lots_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint lots_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint lots_check CHECK (((date_kind IS NULL) = (ends_on IS NULL))),
  constraint lots_check1 CHECK ((ends_on >= made_on)),
  constraint lots_date_kind_check CHECK ((date_kind = ANY (ARRAY['use by'::text, 'best before'::text]))),
  constraint lots_number_check CHECK ((number <> ''::text)),
  constraint lots_quantity_check CHECK ((quantity > 0))
);

CREATE INDEX lots_by_number ON market.lots USING btree (number);

create table market.markets (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  town text not null,
  version bigint not null default 1,
  opened_at timestamp with time zone not null,
  slug text not null,
  constraint markets_pkey PRIMARY KEY (id),
  constraint markets_organisation_id_key UNIQUE (organisation_id),
  constraint markets_slug_key UNIQUE (slug),
  constraint markets_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint markets_name_check CHECK ((name <> ''::text)),
  constraint markets_slug_check CHECK ((slug ~ '^[a-z0-9-]+$'::text))
);

create table market.merchants (
  id uuid not null,
  market_id uuid not null,
  organisation_id uuid not null,
  slug text not null,
  name text not null,
  name_key text not null,
  sector text not null,
  story text not null default ''::text,
  address text not null,
  street text not null,
  street_key text not null,
  postcode text not null,
  town text not null,
  phone text,
  hours text not null default ''::text,
  commission_bp integer not null,
  vat text not null default 'liable'::text,
  colds text[] not null,
  away_from date,
  away_until date,
  away_words text not null default ''::text,
  picture_id uuid,
  drawing text,
  list jsonb,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  mediator_name text not null default ''::text,
  mediator_address text not null default ''::text,
  email text,
  constraint merchants_pkey PRIMARY KEY (id),
  constraint merchants_organisation_id_key UNIQUE (organisation_id),
  constraint merchants_slug_key UNIQUE (slug),
  constraint merchants_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint merchants_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint merchants_check CHECK (((away_from IS NULL) = (away_until IS NULL))),
  constraint merchants_check1 CHECK ((away_until >= away_from)),
  constraint merchants_colds_check CHECK ((colds <@ ARRAY['ambient'::text, 'le8'::text, 'le4'::text, 'le2'::text, 'frozen'::text])),
  constraint merchants_commission_bp_check CHECK (((commission_bp >= 0) AND (commission_bp <= 5000))),
  constraint merchants_mediator_check CHECK (((mediator_name = ''::text) = (mediator_address = ''::text))),
  constraint merchants_name_check CHECK ((name <> ''::text)),
  constraint merchants_slug_check CHECK ((slug ~ '^[a-z0-9-]+$'::text)),
  constraint merchants_vat_check CHECK ((vat = ANY (ARRAY['liable'::text, 'franchise'::text])))
);

CREATE INDEX merchants_by_market ON market.merchants USING btree (market_id);

CREATE INDEX merchants_by_street ON market.merchants USING btree (street_key);

create table market.product_changes (
  id bigint not null generated always as identity,
  product_id uuid not null,
  before jsonb not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  undone_at timestamp with time zone,
  constraint product_changes_pkey PRIMARY KEY (id),
  constraint product_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.persons(id),
  constraint product_changes_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id)
);

CREATE INDEX product_changes_by_product ON market.product_changes USING btree (product_id, id);

create table market.products (
  id uuid not null,
  merchant_id uuid not null,
  slug text not null,
  code text,
  name text not null,
  name_key text not null,
  aisle text not null,
  words text not null default ''::text,
  ean text,
  price_cents integer,
  sold text not null,
  pack_words text not null default ''::text,
  content integer,
  content_unit text,
  vat_bp integer,
  origin text,
  fishing text,
  cold text,
  contains text[] not null default '{}'::text[],
  may_contain text[] not null default '{}'::text[],
  declared_absent text[] not null default '{}'::text[],
  allergens_by text,
  allergens_on date,
  traced text not null default 'no'::text,
  lead_days integer not null default 0,
  carried_g integer,
  picture_id uuid,
  drawing text,
  till jsonb,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint products_pkey PRIMARY KEY (id),
  constraint products_merchant_id_code_key UNIQUE (merchant_id, code),
  constraint products_slug_key UNIQUE (slug),
  constraint products_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES market.merchants(id),
  constraint products_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint products_carried_g_check CHECK ((carried_g > 0)),
  constraint products_check CHECK (((content IS NULL) = (content_unit IS NULL))),
  constraint products_check1 CHECK (((NOT (contains && may_contain)) AND (NOT (contains && declared_absent)) AND (NOT (may_contain && declared_absent)))),
  constraint products_check2 CHECK (((allergens_by IS NULL) = (allergens_on IS NULL))),
  constraint products_check3 CHECK (((allergens_by IS NOT NULL) OR ((contains = '{}'::text[]) AND (may_contain = '{}'::text[]) AND (declared_absent = '{}'::text[])))),
  constraint products_check4 CHECK (((published_at IS NULL) OR ((withdrawn_at IS NULL) AND (price_cents IS NOT NULL) AND (cold IS NOT NULL)))),
  constraint products_code_check CHECK ((code <> ''::text)),
  constraint products_cold_check CHECK ((cold = ANY (ARRAY['ambient'::text, 'le8'::text, 'le4'::text, 'le2'::text, 'frozen'::text]))),
  constraint products_content_check CHECK ((content > 0)),
  constraint products_content_unit_check CHECK ((content_unit = ANY (ARRAY['g'::text, 'ml'::text, 'cm'::text, 'piece'::text]))),
  constraint products_fishing_check CHECK ((fishing = ANY (ARRAY['caught at sea'::text, 'caught in fresh water'::text, 'farmed'::text]))),
  constraint products_lead_days_check CHECK (((lead_days >= 0) AND (lead_days <= 60))),
  constraint products_name_check CHECK ((name <> ''::text)),
  constraint products_origin_check CHECK ((origin <> ''::text)),
  constraint products_price_cents_check CHECK ((price_cents > 0)),
  constraint products_slug_check CHECK ((slug ~ '^[a-z0-9-]+$'::text)),
  constraint products_sold_check CHECK ((sold = ANY (ARRAY['piece'::text, 'weight'::text, 'volume'::text]))),
  constraint products_traced_check CHECK ((traced = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint products_vat_bp_check CHECK ((vat_bp = ANY (ARRAY[210, 550, 1000, 2000])))
);

CREATE INDEX products_by_merchant ON market.products USING btree (merchant_id, name_key, id);

CREATE INDEX products_published ON market.products USING btree (published_at) WHERE (published_at IS NOT NULL);

create view market.published_markets as
 SELECT id,
    organisation_id AS operator_id,
    opened_at
   FROM market.markets;

create view market.published_merchants as
 SELECT m.organisation_id,
    k.organisation_id AS operator_id,
    m.closed_at
   FROM market.merchants m
     JOIN market.markets k ON k.id = m.market_id;

create table market.stock_alerts (
  product_id uuid not null,
  under integer not null,
  told_on date,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint stock_alerts_pkey PRIMARY KEY (product_id),
  constraint stock_alerts_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id) ON DELETE CASCADE,
  constraint stock_alerts_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.persons(id),
  constraint stock_alerts_under_check CHECK ((under > 0))
);

create table market.stock_moves (
  id bigint not null generated always as identity,
  product_id uuid not null,
  lot_id uuid,
  kind text not null,
  change integer not null,
  on_hand integer not null,
  moved_at timestamp with time zone not null,
  moved_by uuid,
  constraint stock_moves_pkey PRIMARY KEY (id),
  constraint stock_moves_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES market.lots(id),
  constraint stock_moves_moved_by_fkey FOREIGN KEY (moved_by) REFERENCES people.persons(id),
  constraint stock_moves_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint stock_moves_kind_check CHECK ((kind = ANY (ARRAY['counted'::text, 'received'::text, 'taken away'::text, 'sold'::text, 'returned'::text]))),
  constraint stock_moves_on_hand_check CHECK ((on_hand >= 0))
);

CREATE INDEX stock_moves_by_product ON market.stock_moves USING btree (product_id, id);

create table market.stocks (
  product_id uuid not null,
  on_hand integer not null,
  reserved integer not null default 0,
  counted_at timestamp with time zone not null,
  constraint stocks_pkey PRIMARY KEY (product_id),
  constraint stocks_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint stocks_check CHECK (((reserved >= 0) AND (reserved <= on_hand))),
  constraint stocks_on_hand_check CHECK ((on_hand >= 0))
);

create table market.till_doubts (
  product_id uuid not null,
  about text not null,
  said text not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint till_doubts_pkey PRIMARY KEY (product_id, about),
  constraint till_doubts_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint till_doubts_about_check CHECK ((about = ANY (ARRAY['price'::text, 'stock'::text, 'vat'::text])))
);

create table market.waits (
  id uuid not null,
  secret text not null,
  product_id uuid not null,
  reach text,
  person_id uuid,
  asked_at timestamp with time zone not null,
  told_at timestamp with time zone,
  language text,
  constraint waits_pkey PRIMARY KEY (id),
  constraint waits_secret_key UNIQUE (secret),
  constraint waits_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint waits_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint waits_check CHECK (((reach IS NULL) <> (person_id IS NULL))),
  constraint waits_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ar'::text, 'uk'::text]))),
  constraint waits_secret_check CHECK ((length(secret) >= 24))
);

CREATE INDEX waits_by_person ON market.waits USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX waits_by_reach ON market.waits USING btree (reach) WHERE (reach IS NOT NULL);

CREATE UNIQUE INDEX waits_open ON market.waits USING btree (product_id, COALESCE(reach, (person_id)::text)) WHERE (told_at IS NULL);

CREATE INDEX waits_to_forget ON market.waits USING btree (asked_at);

create schema migrations;

create table migrations.done (
  name text not null,
  done_at timestamp with time zone not null default now(),
  checksum text,
  version text,
  constraint done_pkey PRIMARY KEY (name)
);

create schema notices;

create table notices.browsers (
  id uuid not null,
  recipient_id uuid not null,
  entry uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  added_at timestamp with time zone not null,
  constraint browsers_pkey PRIMARY KEY (id),
  constraint browsers_endpoint_key UNIQUE (endpoint)
);

CREATE INDEX browsers_by_recipient ON notices.browsers USING btree (recipient_id);

create table notices.choices (
  recipient_id uuid not null,
  channel text not null,
  quiet_from text not null,
  quiet_to text not null,
  sundays text not null,
  chosen_at timestamp with time zone not null,
  constraint choices_pkey PRIMARY KEY (recipient_id),
  constraint choices_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'push'::text, 'here'::text]))),
  constraint choices_quiet_from_check CHECK ((quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  constraint choices_quiet_to_check CHECK ((quiet_to ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  constraint choices_sundays_check CHECK ((sundays = ANY (ARRAY['told'::text, 'quiet'::text])))
);

create table notices.notices (
  id bigint not null generated always as identity,
  recipient_id uuid not null,
  key text not null,
  title text not null,
  body text not null,
  path text,
  pace text not null,
  written_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  until timestamp with time zone,
  sending_id uuid,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_recipient_id_key_key UNIQUE (recipient_id, key),
  constraint notices_sending_id_fkey FOREIGN KEY (sending_id) REFERENCES notices.sendings(id),
  constraint notices_pace_check CHECK ((pace = ANY (ARRAY['now'::text, 'soon'::text]))),
  constraint notices_path_check CHECK ((path ~~ '/%'::text)),
  constraint notices_title_check CHECK ((title <> ''::text))
);

CREATE INDEX notices_by_recipient ON notices.notices USING btree (recipient_id, id);

CREATE INDEX notices_waiting ON notices.notices USING btree (due_at) WHERE (sending_id IS NULL);

create table notices.push_keys (
  one text not null default 'one'::text,
  public text not null,
  private text not null,
  made_at timestamp with time zone not null,
  constraint push_keys_pkey PRIMARY KEY (one),
  constraint push_keys_one_check CHECK ((one = 'one'::text))
);

create table notices.sendings (
  id uuid not null,
  recipient_id uuid not null,
  channel text not null,
  made_at timestamp with time zone not null,
  constraint sendings_pkey PRIMARY KEY (id),
  constraint sendings_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'push'::text, 'here'::text])))
);

CREATE INDEX sendings_by_recipient ON notices.sendings USING btree (recipient_id, made_at);

create schema orders;

create sequence orders.numbers as bigint start 1 increment 1;

create table orders.activity_costs (
  id uuid not null,
  month date not null,
  cents bigint not null,
  source text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  market_id uuid not null,
  constraint activity_costs_pkey PRIMARY KEY (id),
  constraint activity_costs_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint activity_costs_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint activity_costs_cents_check CHECK (((cents >= 0) AND (cents <= '100000000000'::bigint))),
  constraint activity_costs_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint activity_costs_source_check CHECK ((source <> ''::text))
);

CREATE INDEX activity_costs_by_month ON orders.activity_costs USING btree (market_id, month, written_at DESC);

create table orders.basket_businesses (
  basket_id uuid not null,
  business jsonb not null,
  said_at timestamp with time zone not null,
  constraint basket_businesses_pkey PRIMARY KEY (basket_id),
  constraint basket_businesses_basket_id_fkey FOREIGN KEY (basket_id) REFERENCES orders.baskets(id) ON DELETE CASCADE
);

create table orders.basket_lines (
  basket_id uuid not null,
  product_id uuid not null,
  name text not null,
  quantity integer not null,
  price_cents integer not null,
  added_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint basket_lines_pkey PRIMARY KEY (basket_id, product_id),
  constraint basket_lines_basket_id_fkey FOREIGN KEY (basket_id) REFERENCES orders.baskets(id) ON DELETE CASCADE,
  constraint basket_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint basket_lines_price_cents_check CHECK ((price_cents > 0)),
  constraint basket_lines_quantity_check CHECK ((quantity > 0))
);

create table orders.baskets (
  id uuid not null,
  secret_digest text not null,
  order_id uuid not null,
  person_id uuid,
  mode text,
  buyer jsonb,
  door jsonb,
  used_at timestamp with time zone not null,
  market_id uuid,
  slot_from timestamp with time zone,
  constraint baskets_pkey PRIMARY KEY (id),
  constraint baskets_order_id_key UNIQUE (order_id),
  constraint baskets_secret_digest_key UNIQUE (secret_digest),
  constraint baskets_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint baskets_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint baskets_mode_check CHECK ((mode = ANY (ARRAY['delivery'::text, 'pickup'::text])))
);

CREATE INDEX baskets_by_use ON orders.baskets USING btree (used_at);

create table orders.given_back (
  id uuid not null,
  line_id uuid not null,
  cents integer not null,
  why text not null,
  at timestamp with time zone not null,
  by_person uuid,
  constraint given_back_pkey PRIMARY KEY (id),
  constraint given_back_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint given_back_line_id_fkey FOREIGN KEY (line_id) REFERENCES orders.lines(id),
  constraint given_back_cents_check CHECK ((cents > 0)),
  constraint given_back_why_check CHECK ((why <> ''::text))
);

CREATE INDEX given_back_by_line ON orders.given_back USING btree (line_id);

create table orders.kept (
  id uuid not null,
  order_id uuid not null,
  about text not null,
  language text not null,
  subject text not null,
  body text not null,
  paper_subject text not null,
  paper text not null,
  written_at timestamp with time zone not null,
  constraint kept_pkey PRIMARY KEY (id),
  constraint kept_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(id) ON DELETE CASCADE,
  constraint kept_about_check CHECK ((about = ANY (ARRAY['contract'::text, 'withdrawal'::text]))),
  constraint kept_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text, 'uk'::text, 'ar'::text])))
);

CREATE INDEX kept_order ON orders.kept USING btree (order_id);

create table orders.kept_prices (
  id uuid not null,
  line_id uuid not null,
  why text not null,
  kept_at timestamp with time zone not null,
  kept_by uuid,
  constraint kept_prices_pkey PRIMARY KEY (id),
  constraint kept_prices_line_id_key UNIQUE (line_id),
  constraint kept_prices_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people.persons(id),
  constraint kept_prices_line_id_fkey FOREIGN KEY (line_id) REFERENCES orders.withdrawals(line_id) ON DELETE CASCADE,
  constraint kept_prices_why_check CHECK ((why <> ''::text))
);

create table orders.line_answers (
  line_id uuid not null,
  why text not null,
  answered_at timestamp with time zone not null,
  answered_by uuid,
  settled_at timestamp with time zone,
  constraint line_answers_pkey PRIMARY KEY (line_id),
  constraint line_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint line_answers_line_id_fkey FOREIGN KEY (line_id) REFERENCES orders.lines(id) ON DELETE CASCADE,
  constraint line_answers_why_check CHECK ((why = ANY (ARRAY['sold out'::text, 'damaged'::text, 'not good enough'::text, 'cannot prepare'::text, 'weighed'::text, 'replaced'::text, 'customer said no'::text, 'no answer'::text, 'customer withdrew'::text, 'refused at the door'::text])))
);

CREATE INDEX line_answers_open ON orders.line_answers USING btree (answered_at) WHERE (settled_at IS NULL);

create table orders.lines (
  id uuid not null,
  order_id uuid not null,
  share_id uuid not null,
  product_id uuid not null,
  lot_id uuid,
  name text not null,
  aisle text not null,
  sold text not null,
  pack_words text not null,
  price_cents integer not null,
  vat_bp integer not null,
  cold text not null,
  carried_g integer not null,
  quantity integer not null,
  ceiling_cents integer not null,
  final_quantity integer not null,
  final_cents integer not null,
  state text not null,
  content integer,
  content_unit text,
  constraint lines_pkey PRIMARY KEY (id),
  constraint lines_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES market.lots(id),
  constraint lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(id) ON DELETE CASCADE,
  constraint lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint lines_share_id_fkey FOREIGN KEY (share_id) REFERENCES orders.shares(id) ON DELETE CASCADE,
  constraint lines_carried_g_check CHECK ((carried_g >= 0)),
  constraint lines_ceiling_cents_check CHECK ((ceiling_cents > 0)),
  constraint lines_check CHECK ((final_cents <= ceiling_cents)),
  constraint lines_check1 CHECK (((final_quantity <= quantity) OR (sold <> 'piece'::text))),
  constraint lines_check2 CHECK (((state = 'refused'::text) <= ((final_quantity = 0) AND (final_cents = 0)))),
  constraint lines_content_check CHECK ((content > 0)),
  constraint lines_content_unit_check CHECK ((content_unit = ANY (ARRAY['g'::text, 'ml'::text, 'cm'::text, 'piece'::text]))),
  constraint lines_content_whole CHECK (((content IS NULL) = (content_unit IS NULL))),
  constraint lines_final_cents_check CHECK ((final_cents >= 0)),
  constraint lines_final_quantity_check CHECK (((final_quantity >= 0) AND (final_quantity <= 2147483647))),
  constraint lines_name_check CHECK ((name <> ''::text)),
  constraint lines_price_cents_check CHECK ((price_cents > 0)),
  constraint lines_quantity_check CHECK ((quantity > 0)),
  constraint lines_sold_check CHECK ((sold = ANY (ARRAY['piece'::text, 'weight'::text, 'volume'::text]))),
  constraint lines_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'refused'::text, 'replacement offered'::text, 'replaced'::text, 'weighed'::text]))),
  constraint lines_vat_bp_check CHECK (((vat_bp >= 0) AND (vat_bp <= 3000)))
);

CREATE INDEX lines_by_lot ON orders.lines USING btree (lot_id) WHERE (lot_id IS NOT NULL);

CREATE INDEX lines_by_order ON orders.lines USING btree (order_id);

CREATE INDEX lines_by_product ON orders.lines USING btree (product_id, order_id);

CREATE INDEX lines_by_share ON orders.lines USING btree (share_id);

create table orders.order_businesses (
  id bigint not null generated always as identity,
  order_id uuid not null,
  business jsonb,
  said_at timestamp with time zone not null,
  constraint order_businesses_pkey PRIMARY KEY (id),
  constraint order_businesses_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(id) ON DELETE CASCADE
);

CREATE INDEX order_businesses_by_order ON orders.order_businesses USING btree (order_id, id DESC);

create table orders.orders (
  id uuid not null,
  reference text not null,
  secret text not null,
  market_id uuid not null,
  basket_id uuid,
  person_id uuid,
  state text not null,
  mode text not null,
  buyer_name text not null,
  phone text,
  email text,
  door jsonb,
  forgotten_at timestamp with time zone,
  hub_id uuid not null,
  day date not null,
  slot_from timestamp with time zone not null,
  slot_to timestamp with time zone not null,
  follow text,
  goods_cents integer not null,
  delivery_cents integer not null,
  ordered_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  paid_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  language text,
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_reference_key UNIQUE (reference),
  constraint orders_secret_key UNIQUE (secret),
  constraint orders_hub_id_fkey FOREIGN KEY (hub_id) REFERENCES delivery.hubs(id),
  constraint orders_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint orders_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint orders_check CHECK ((slot_from < slot_to)),
  constraint orders_check1 CHECK (((mode = 'pickup'::text) OR (door IS NOT NULL) OR (forgotten_at IS NOT NULL))),
  constraint orders_check4 CHECK (((state = ANY (ARRAY['collected'::text, 'delivered'::text, 'lapsed'::text, 'cancelled'::text, 'undelivered'::text])) = (ended_at IS NOT NULL))),
  constraint orders_confirmed_or_not CHECK (((state = 'cancelled'::text) OR ((state = ANY (ARRAY['reserving'::text, 'to pay'::text, 'lapsed'::text])) = (confirmed_at IS NULL)))),
  constraint orders_delivery_cents_check CHECK ((delivery_cents >= 0)),
  constraint orders_goods_cents_check CHECK ((goods_cents > 0)),
  constraint orders_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ar'::text, 'uk'::text]))),
  constraint orders_mode_check CHECK ((mode = ANY (ARRAY['delivery'::text, 'pickup'::text]))),
  constraint orders_paid_once_confirmed CHECK (((paid_at IS NULL) = (confirmed_at IS NULL))),
  constraint orders_secret_check CHECK ((length(secret) >= 24)),
  constraint orders_state_check CHECK ((state = ANY (ARRAY['reserving'::text, 'to pay'::text, 'confirmed'::text, 'collected'::text, 'delivered'::text, 'lapsed'::text, 'cancelled'::text, 'undelivered'::text])))
);

CREATE INDEX orders_by_basket ON orders.orders USING btree (basket_id);

CREATE INDEX orders_by_day ON orders.orders USING btree (market_id, day, slot_from);

CREATE INDEX orders_by_email ON orders.orders USING btree (email, ordered_at) WHERE (email IS NOT NULL);

CREATE INDEX orders_by_person ON orders.orders USING btree (person_id) WHERE (person_id IS NOT NULL);

CREATE INDEX orders_by_phone ON orders.orders USING btree (phone, ordered_at) WHERE (phone IS NOT NULL);

CREATE INDEX orders_to_forget ON orders.orders USING btree (day) WHERE (forgotten_at IS NULL);

CREATE INDEX orders_to_pay ON orders.orders USING btree (expires_at) WHERE (state = ANY (ARRAY['reserving'::text, 'to pay'::text]));

create table orders.other_sales (
  id uuid not null,
  market_id uuid not null,
  month date not null,
  nature text not null,
  cents bigint not null,
  source text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  constraint other_sales_pkey PRIMARY KEY (id),
  constraint other_sales_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint other_sales_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint other_sales_cents_check CHECK ((((cents >= '-100000000000'::bigint) AND (cents <= '100000000000'::bigint)) AND (cents <> 0))),
  constraint other_sales_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint other_sales_nature_check CHECK ((nature = ANY (ARRAY['goods'::text, 'services'::text, 'other'::text]))),
  constraint other_sales_source_check CHECK ((source <> ''::text))
);

CREATE INDEX other_sales_by_month ON orders.other_sales USING btree (market_id, month);

create table orders.other_sales_gestures (
  id bigint not null generated always as identity,
  sale_id uuid not null,
  gesture text not null,
  at timestamp with time zone not null,
  by_person uuid not null,
  constraint other_sales_gestures_pkey PRIMARY KEY (id),
  constraint other_sales_gestures_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint other_sales_gestures_sale_id_fkey FOREIGN KEY (sale_id) REFERENCES orders.other_sales(id) ON DELETE CASCADE,
  constraint other_sales_gestures_gesture_check CHECK ((gesture = ANY (ARRAY['withdraw'::text, 'back'::text])))
);

CREATE INDEX other_sales_gestures_by_sale ON orders.other_sales_gestures USING btree (sale_id, id DESC);

create table orders.recall_gifts (
  recall_id uuid not null,
  gift_id uuid not null,
  reached_at timestamp with time zone not null,
  reached_by uuid not null,
  constraint recall_gifts_pkey PRIMARY KEY (recall_id, gift_id),
  constraint recall_gifts_reached_by_fkey FOREIGN KEY (reached_by) REFERENCES people.persons(id),
  constraint recall_gifts_recall_id_fkey FOREIGN KEY (recall_id) REFERENCES orders.recalls(id)
);

create table orders.recall_orders (
  recall_id uuid not null,
  order_id uuid not null,
  channel text,
  told_at timestamp with time zone,
  reached_at timestamp with time zone,
  reached_by uuid,
  constraint recall_orders_pkey PRIMARY KEY (recall_id, order_id),
  constraint recall_orders_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(id),
  constraint recall_orders_reached_by_fkey FOREIGN KEY (reached_by) REFERENCES people.persons(id),
  constraint recall_orders_recall_id_fkey FOREIGN KEY (recall_id) REFERENCES orders.recalls(id),
  constraint recall_orders_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
  constraint recall_orders_check CHECK (((channel IS NULL) = (told_at IS NULL))),
  constraint recall_orders_check1 CHECK (((reached_by IS NULL) OR (reached_at IS NOT NULL)))
);

CREATE INDEX recall_orders_by_order ON orders.recall_orders USING btree (order_id);

create table orders.recalls (
  id uuid not null,
  about text not null,
  lot_ids uuid[] not null,
  product_id uuid,
  from_day date,
  until_day date,
  words text not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  farm_lot_ids uuid[] not null default '{}'::uuid[],
  market_id uuid not null,
  constraint recalls_pkey PRIMARY KEY (id),
  constraint recalls_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.persons(id),
  constraint recalls_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint recalls_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint recalls_about_check CHECK ((about <> ''::text)),
  constraint recalls_check CHECK (((from_day IS NULL) = (until_day IS NULL))),
  constraint recalls_names_something CHECK (((cardinality(lot_ids) > 0) OR (cardinality(farm_lot_ids) > 0) OR ((product_id IS NOT NULL) AND (from_day IS NOT NULL)))),
  constraint recalls_words_check CHECK ((words <> ''::text))
);

CREATE INDEX recalls_by_market ON orders.recalls USING btree (market_id, decided_at DESC);

create table orders.receipt_numbers (
  organisation_id uuid not null,
  year integer not null,
  last integer not null,
  constraint receipt_numbers_pkey PRIMARY KEY (organisation_id, year),
  constraint receipt_numbers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint receipt_numbers_last_check CHECK ((last > 0))
);

create table orders.receipts (
  id uuid not null,
  organisation_id uuid not null,
  year integer not null,
  number integer not null,
  kind text not null,
  about text not null,
  order_id uuid not null,
  share_id uuid,
  corrects uuid,
  issued_on date not null,
  issued_at timestamp with time zone not null,
  content jsonb not null,
  cents integer not null,
  net_cents integer not null,
  commission_cents integer not null,
  market_id uuid not null,
  replaces uuid,
  constraint receipts_pkey PRIMARY KEY (id),
  constraint receipts_organisation_id_year_number_key UNIQUE (organisation_id, year, number),
  constraint receipts_corrects_fkey FOREIGN KEY (corrects) REFERENCES orders.receipts(id),
  constraint receipts_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint receipts_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(id),
  constraint receipts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint receipts_replaces_fkey FOREIGN KEY (replaces) REFERENCES orders.receipts(id),
  constraint receipts_share_id_fkey FOREIGN KEY (share_id) REFERENCES orders.shares(id),
  constraint receipts_about_check CHECK ((about = ANY (ARRAY['share'::text, 'delivery'::text]))),
  constraint receipts_cents_check CHECK ((cents >= 0)),
  constraint receipts_check CHECK (((about = 'share'::text) = (share_id IS NOT NULL))),
  constraint receipts_check1 CHECK (((kind = 'credit note'::text) = (corrects IS NOT NULL))),
  constraint receipts_check2 CHECK ((net_cents <= cents)),
  constraint receipts_commission_cents_check CHECK ((commission_cents >= 0)),
  constraint receipts_kind_check CHECK ((kind = ANY (ARRAY['receipt'::text, 'credit note'::text]))),
  constraint receipts_net_cents_check CHECK ((net_cents >= 0)),
  constraint receipts_number_check CHECK ((number > 0)),
  constraint receipts_replace_a_receipt CHECK (((replaces IS NULL) OR (kind = 'receipt'::text)))
);

CREATE INDEX receipts_by_market ON orders.receipts USING btree (market_id, issued_on);

CREATE INDEX receipts_by_order ON orders.receipts USING btree (order_id);

CREATE INDEX receipts_by_seller ON orders.receipts USING btree (organisation_id, issued_on);

CREATE UNIQUE INDEX receipts_of_delivery ON orders.receipts USING btree (order_id) WHERE ((kind = 'receipt'::text) AND (about = 'delivery'::text) AND (replaces IS NULL));

CREATE UNIQUE INDEX receipts_of_share ON orders.receipts USING btree (share_id) WHERE ((kind = 'receipt'::text) AND (replaces IS NULL));

CREATE UNIQUE INDEX receipts_replaced_once ON orders.receipts USING btree (replaces) WHERE (replaces IS NOT NULL);

create table orders.refused_at_door (
  line_id uuid not null,
  gesture_id uuid not null,
  why text not null,
  refused_at timestamp with time zone not null,
  given_back_at timestamp with time zone,
  constraint refused_at_door_pkey PRIMARY KEY (line_id),
  constraint refused_at_door_line_id_fkey FOREIGN KEY (line_id) REFERENCES orders.lines(id) ON DELETE CASCADE,
  constraint refused_at_door_why_check CHECK ((why = ANY (ARRAY['not wanted'::text, 'damaged'::text, 'not of age'::text])))
);

CREATE INDEX refused_at_door_open ON orders.refused_at_door USING btree (refused_at) WHERE (given_back_at IS NULL);

create table orders.replacements (
  id uuid not null,
  line_id uuid not null,
  product_id uuid not null,
  lot_id uuid,
  name text not null,
  sold text not null,
  pack_words text not null,
  vat_bp integer not null,
  quantity integer not null,
  cents integer not null,
  offered_at timestamp with time zone not null,
  offered_by uuid,
  answer_by timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  allergens jsonb,
  content integer,
  content_unit text,
  constraint replacements_pkey PRIMARY KEY (id),
  constraint replacements_line_id_fkey FOREIGN KEY (line_id) REFERENCES orders.lines(id) ON DELETE CASCADE,
  constraint replacements_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES market.lots(id),
  constraint replacements_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES people.persons(id),
  constraint replacements_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint replacements_allergens_check CHECK (((allergens IS NULL) OR (allergens ? 'words'::text) OR ((allergens ? 'contains'::text) AND (allergens ? 'mayContain'::text)))),
  constraint replacements_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'no answer'::text, 'withdrawn'::text]))),
  constraint replacements_cents_check CHECK ((cents > 0)),
  constraint replacements_check CHECK ((offered_at < answer_by)),
  constraint replacements_check1 CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint replacements_content_check CHECK ((content > 0)),
  constraint replacements_content_unit_check CHECK ((content_unit = ANY (ARRAY['g'::text, 'ml'::text, 'cm'::text, 'piece'::text]))),
  constraint replacements_content_whole CHECK (((content IS NULL) = (content_unit IS NULL))),
  constraint replacements_name_check CHECK ((name <> ''::text)),
  constraint replacements_quantity_check CHECK ((quantity > 0)),
  constraint replacements_sold_check CHECK ((sold = ANY (ARRAY['piece'::text, 'weight'::text, 'volume'::text]))),
  constraint replacements_vat_bp_check CHECK (((vat_bp >= 0) AND (vat_bp <= 3000)))
);

CREATE INDEX replacements_by_lot ON orders.replacements USING btree (lot_id) WHERE (lot_id IS NOT NULL);

CREATE UNIQUE INDEX replacements_open ON orders.replacements USING btree (line_id) WHERE (answer IS NULL);

CREATE UNIQUE INDEX replacements_taken ON orders.replacements USING btree (line_id) WHERE (answer = 'yes'::text);

create table orders.reservations (
  order_id uuid not null,
  product_id uuid not null,
  lot_id uuid,
  quantity integer not null,
  ended text,
  ended_at timestamp with time zone,
  constraint reservations_pkey PRIMARY KEY (order_id, product_id),
  constraint reservations_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES market.lots(id),
  constraint reservations_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(id) ON DELETE CASCADE,
  constraint reservations_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint reservations_check CHECK (((ended IS NULL) = (ended_at IS NULL))),
  constraint reservations_ended_check CHECK ((ended = ANY (ARRAY['sold'::text, 'released'::text]))),
  constraint reservations_quantity_check CHECK ((quantity > 0))
);

CREATE INDEX reservations_open ON orders.reservations USING btree (product_id) WHERE (ended IS NULL);

create table orders.sales_ceilings (
  id uuid not null,
  ceiling_bp integer not null,
  from_day date not null,
  decided_on date not null,
  source text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  market_id uuid not null,
  constraint sales_ceilings_pkey PRIMARY KEY (id),
  constraint sales_ceilings_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint sales_ceilings_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint sales_ceilings_ceiling_bp_check CHECK (((ceiling_bp >= 3000) AND (ceiling_bp <= 5000))),
  constraint sales_ceilings_source_check CHECK ((source <> ''::text))
);

CREATE INDEX sales_ceilings_by_day ON orders.sales_ceilings USING btree (market_id, from_day DESC);

create table orders.settings (
  id bigint not null generated always as identity,
  market_id uuid not null,
  delivery_cents integer not null,
  free_from_cents integer,
  pickup text not null,
  decided_at timestamp with time zone not null,
  decided_by uuid,
  constraint settings_pkey PRIMARY KEY (id),
  constraint settings_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.persons(id),
  constraint settings_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint settings_delivery_cents_check CHECK (((delivery_cents >= 0) AND (delivery_cents <= 5000))),
  constraint settings_free_from_cents_check CHECK ((free_from_cents > 0)),
  constraint settings_pickup_check CHECK ((pickup = ANY (ARRAY['yes'::text, 'no'::text])))
);

create table orders.shares (
  id uuid not null,
  order_id uuid not null,
  merchant_id uuid not null,
  organisation_id uuid not null,
  merchant_name text not null,
  commission_bp integer not null,
  vat text not null,
  gross_cents integer not null,
  state text not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  ready_at timestamp with time zone,
  constraint shares_pkey PRIMARY KEY (id),
  constraint shares_order_id_merchant_id_key UNIQUE (order_id, merchant_id),
  constraint shares_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint shares_merchant_id_fkey FOREIGN KEY (merchant_id) REFERENCES market.merchants(id),
  constraint shares_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(id) ON DELETE CASCADE,
  constraint shares_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint shares_check CHECK (((state = 'waiting'::text) = (answered_at IS NULL))),
  constraint shares_commission_bp_check CHECK (((commission_bp >= 0) AND (commission_bp <= 5000))),
  constraint shares_gross_cents_check CHECK ((gross_cents > 0)),
  constraint shares_ready_once_answered CHECK (((ready_at IS NULL) OR (answered_at IS NOT NULL))),
  constraint shares_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'partly accepted'::text, 'refused'::text]))),
  constraint shares_vat_check CHECK ((vat = ANY (ARRAY['liable'::text, 'franchise'::text])))
);

CREATE INDEX shares_by_merchant ON orders.shares USING btree (merchant_id, order_id);

create table orders.story (
  id bigint not null generated always as identity,
  order_id uuid not null,
  share_id uuid,
  line_id uuid,
  what text not null,
  words text not null default ''::text,
  at timestamp with time zone not null,
  by_person uuid,
  why text,
  constraint story_pkey PRIMARY KEY (id),
  constraint story_by_person_fkey FOREIGN KEY (by_person) REFERENCES people.persons(id),
  constraint story_line_id_fkey FOREIGN KEY (line_id) REFERENCES orders.lines(id) ON DELETE CASCADE,
  constraint story_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders.orders(id) ON DELETE CASCADE,
  constraint story_share_id_fkey FOREIGN KEY (share_id) REFERENCES orders.shares(id) ON DELETE CASCADE,
  constraint story_what_check CHECK ((what <> ''::text)),
  constraint story_why_check CHECK ((why = ANY (ARRAY['sold out'::text, 'damaged'::text, 'not good enough'::text, 'cannot prepare'::text, 'weighed'::text, 'replaced'::text, 'customer said no'::text, 'no answer'::text, 'customer withdrew'::text, 'refused at the door'::text, 'cancelled by customer'::text, 'delivery cancelled'::text]))),
  constraint story_why_or_words CHECK (((why IS NULL) OR (words = ''::text)))
);

CREATE INDEX story_by_order ON orders.story USING btree (order_id, id);

CREATE INDEX story_by_who_prepared ON orders.story USING btree (by_person, at) WHERE ((what = 'share ready'::text) AND (by_person IS NOT NULL));

create table orders.weekly (
  id uuid not null,
  secret text not null,
  market_id uuid not null,
  weekday integer not null,
  clock text not null,
  mode text not null,
  buyer jsonb not null,
  door jsonb,
  begun_at timestamp with time zone not null,
  paused_until date,
  constraint weekly_pkey PRIMARY KEY (id),
  constraint weekly_secret_key UNIQUE (secret),
  constraint weekly_market_id_fkey FOREIGN KEY (market_id) REFERENCES market.markets(id),
  constraint weekly_check CHECK (((mode = 'pickup'::text) OR (door IS NOT NULL))),
  constraint weekly_clock_check CHECK ((clock ~ '^\d\d:\d\d$'::text)),
  constraint weekly_mode_check CHECK ((mode = ANY (ARRAY['delivery'::text, 'pickup'::text]))),
  constraint weekly_secret_check CHECK ((length(secret) >= 24)),
  constraint weekly_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

CREATE INDEX weekly_by_day ON orders.weekly USING btree (weekday);

create table orders.weekly_lines (
  weekly_id uuid not null,
  product_id uuid not null,
  name text not null,
  aisle text not null,
  sold text not null,
  price_cents integer not null,
  quantity integer not null,
  constraint weekly_lines_pkey PRIMARY KEY (weekly_id, product_id),
  constraint weekly_lines_product_id_fkey FOREIGN KEY (product_id) REFERENCES market.products(id),
  constraint weekly_lines_weekly_id_fkey FOREIGN KEY (weekly_id) REFERENCES orders.weekly(id) ON DELETE CASCADE,
  constraint weekly_lines_name_check CHECK ((name <> ''::text)),
  constraint weekly_lines_price_cents_check CHECK ((price_cents > 0)),
  constraint weekly_lines_quantity_check CHECK ((quantity > 0)),
  constraint weekly_lines_sold_check CHECK ((sold = ANY (ARRAY['piece'::text, 'weight'::text, 'volume'::text])))
);

create table orders.weekly_turns (
  weekly_id uuid not null,
  day date not null,
  told_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  basket_id uuid,
  order_id uuid,
  constraint weekly_turns_pkey PRIMARY KEY (weekly_id, day),
  constraint weekly_turns_basket_id_fkey FOREIGN KEY (basket_id) REFERENCES orders.baskets(id) ON DELETE SET NULL,
  constraint weekly_turns_weekly_id_fkey FOREIGN KEY (weekly_id) REFERENCES orders.weekly(id) ON DELETE CASCADE,
  constraint weekly_turns_answer_check CHECK ((answer = ANY (ARRAY['skipped'::text, 'changed'::text]))),
  constraint weekly_turns_check CHECK (((answer IS NULL) = (answered_at IS NULL)))
);

CREATE INDEX weekly_turns_by_basket ON orders.weekly_turns USING btree (basket_id) WHERE (basket_id IS NOT NULL);

create table orders.withdrawals (
  line_id uuid not null,
  declared_at timestamp with time zone not null,
  constraint withdrawals_pkey PRIMARY KEY (line_id),
  constraint withdrawals_line_id_fkey FOREIGN KEY (line_id) REFERENCES orders.lines(id) ON DELETE CASCADE
);

create schema orientation;

create table orientation.accompaniments (
  id uuid not null,
  person_id uuid not null,
  referent_id uuid not null,
  organisation_id uuid not null,
  from_day date not null,
  until_day date,
  constraint accompaniments_pkey PRIMARY KEY (id),
  constraint accompaniments_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint accompaniments_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint accompaniments_referent_id_fkey FOREIGN KEY (referent_id) REFERENCES people.persons(id),
  constraint accompaniments_check CHECK ((until_day >= from_day))
);

CREATE INDEX accompaniments_by_person ON orientation.accompaniments USING btree (person_id);

CREATE INDEX accompaniments_by_referent ON orientation.accompaniments USING btree (referent_id);

CREATE UNIQUE INDEX accompaniments_one_open ON orientation.accompaniments USING btree (organisation_id, person_id) WHERE (until_day IS NULL);

create table orientation.decisions (
  n bigint not null generated always as identity,
  positioning_id uuid not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  before_state text not null,
  before_group_id uuid,
  before_rank integer,
  before_withdrawal text,
  before_why text,
  before_decided_on date,
  before_decided_by uuid,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint decisions_pkey PRIMARY KEY (n),
  constraint decisions_before_decided_by_fkey FOREIGN KEY (before_decided_by) REFERENCES people.persons(id),
  constraint decisions_before_group_id_fkey FOREIGN KEY (before_group_id) REFERENCES actions.groups(id),
  constraint decisions_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.persons(id),
  constraint decisions_positioning_id_fkey FOREIGN KEY (positioning_id) REFERENCES orientation.positionings(id),
  constraint decisions_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES people.persons(id),
  constraint decisions_before_rank_check CHECK ((before_rank > 0)),
  constraint decisions_before_state_check CHECK ((before_state = ANY (ARRAY['positioned'::text, 'invited'::text, 'interviewed'::text, 'waiting'::text, 'admitted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint decisions_before_why_check CHECK ((before_why <> ''::text)),
  constraint decisions_before_withdrawal_check CHECK ((before_withdrawal = ANY (ARRAY['found a job'::text, 'absent'::text, 'gave up'::text, 'twice'::text, 'other'::text]))),
  constraint decisions_check CHECK (((before_state = 'admitted'::text) = (before_group_id IS NOT NULL))),
  constraint decisions_check1 CHECK (((before_state = 'waiting'::text) = (before_rank IS NOT NULL))),
  constraint decisions_check2 CHECK (((before_state = 'withdrawn'::text) = (before_withdrawal IS NOT NULL))),
  constraint decisions_check3 CHECK (((before_state <> 'refused'::text) OR (before_why IS NOT NULL))),
  constraint decisions_check4 CHECK (((before_state = ANY (ARRAY['admitted'::text, 'waiting'::text, 'refused'::text, 'withdrawn'::text])) = (before_decided_on IS NOT NULL))),
  constraint decisions_check5 CHECK (((undone_at IS NULL) = (undone_by IS NULL)))
);

CREATE INDEX decisions_by_positioning ON orientation.decisions USING btree (positioning_id, n);

create table orientation.doubts (
  id uuid not null,
  action_id uuid not null,
  kind text not null,
  said jsonb,
  label text not null,
  old_words text,
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  likeness text,
  decided text,
  constraint doubts_pkey PRIMARY KEY (id),
  constraint doubts_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint doubts_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint doubts_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.persons(id),
  constraint doubts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint doubts_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint doubts_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint doubts_check1 CHECK (((answer IS NULL) = (said IS NOT NULL))),
  constraint doubts_code_or_words CHECK (((num_nonnulls(likeness, decided, old_words) = 1) AND ((likeness IS NULL) OR (kind = 'same person'::text)) AND ((decided IS NULL) OR (kind = 'other decision'::text)))),
  constraint doubts_decided_check CHECK ((decided = ANY (ARRAY['positioned'::text, 'invited'::text, 'interviewed'::text, 'waiting'::text, 'admitted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint doubts_kind_check CHECK ((kind = ANY (ARRAY['same person'::text, 'other decision'::text]))),
  constraint doubts_likeness_check CHECK ((likeness = ANY (ARRAY['two alike'::text, 'names swapped'::text, 'day and month swapped'::text, 'one typo in the name'::text, 'one digit in the birth date'::text, 'no birth date'::text, 'same contact'::text, 'another family name'::text])))
);

CREATE INDEX doubts_open ON orientation.doubts USING btree (action_id, asked_at) WHERE (answer IS NULL);

create table orientation.interviews (
  positioning_id uuid not null,
  held_on date not null,
  held_by uuid not null,
  motivation text,
  mobility text,
  childcare text,
  equipment text,
  network text,
  notes text,
  notes_by uuid,
  shared_at timestamp with time zone,
  correction text,
  saved_at timestamp with time zone not null,
  constraint interviews_pkey PRIMARY KEY (positioning_id),
  constraint interviews_held_by_fkey FOREIGN KEY (held_by) REFERENCES people.persons(id),
  constraint interviews_notes_by_fkey FOREIGN KEY (notes_by) REFERENCES people.persons(id),
  constraint interviews_positioning_id_fkey FOREIGN KEY (positioning_id) REFERENCES orientation.positionings(id),
  constraint interviews_check CHECK (((notes IS NULL) OR (notes_by IS NOT NULL))),
  constraint interviews_check1 CHECK (((shared_at IS NULL) OR (notes IS NOT NULL)))
);

create table orientation.invitations (
  id uuid not null,
  positioning_id uuid not null,
  meeting_id uuid not null,
  channel text not null,
  token_hash bytea,
  invited_at timestamp with time zone not null,
  invited_by uuid not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  presence text,
  presence_at timestamp with time zone,
  presence_by uuid,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_positioning_id_meeting_id_key UNIQUE (positioning_id, meeting_id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people.persons(id),
  constraint invitations_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES orientation.meetings(id),
  constraint invitations_positioning_id_fkey FOREIGN KEY (positioning_id) REFERENCES orientation.positionings(id),
  constraint invitations_presence_by_fkey FOREIGN KEY (presence_by) REFERENCES people.persons(id),
  constraint invitations_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint invitations_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'paper'::text]))),
  constraint invitations_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint invitations_check1 CHECK (((presence IS NULL) = (presence_at IS NULL))),
  constraint invitations_check2 CHECK (((presence IS NULL) = (presence_by IS NULL))),
  constraint invitations_presence_check CHECK ((presence = ANY (ARRAY['came'::text, 'absent'::text])))
);

CREATE INDEX invitations_by_meeting ON orientation.invitations USING btree (meeting_id);

create table orientation.meetings (
  id uuid not null,
  action_id uuid not null,
  starts_at timestamp with time zone not null,
  place text not null,
  called_at timestamp with time zone not null,
  called_by uuid not null,
  constraint meetings_pkey PRIMARY KEY (id),
  constraint meetings_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint meetings_called_by_fkey FOREIGN KEY (called_by) REFERENCES people.persons(id),
  constraint meetings_place_check CHECK ((place <> ''::text))
);

CREATE INDEX meetings_by_action ON orientation.meetings USING btree (action_id, starts_at DESC);

create table orientation.positioning_referents (
  positioning_id uuid not null,
  prescriber_key text not null,
  organisation_id uuid,
  organisation_name text,
  referent_id uuid,
  referent_name text,
  positioned_on date not null,
  phone text,
  email text,
  comment text,
  added_at timestamp with time zone not null,
  added_by uuid,
  unread jsonb not null default '[]'::jsonb,
  constraint positioning_referents_pkey PRIMARY KEY (positioning_id, prescriber_key),
  constraint positioning_referents_added_by_fkey FOREIGN KEY (added_by) REFERENCES people.persons(id),
  constraint positioning_referents_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint positioning_referents_positioning_id_fkey FOREIGN KEY (positioning_id) REFERENCES orientation.positionings(id),
  constraint positioning_referents_referent_id_fkey FOREIGN KEY (referent_id) REFERENCES people.persons(id),
  constraint positioning_referents_unread_check CHECK (((jsonb_typeof(unread) = 'array'::text) AND (NOT jsonb_path_exists(unread, '$[*]?(!(@."cell".type() == "string" && (((@."field" == "phone" || @."field" == "email") || @."field" == "positioned on") || @."field" == "rsa")))'::jsonpath))))
);

create table orientation.positionings (
  id uuid not null,
  action_id uuid not null,
  person_id uuid not null,
  positioned_on date not null,
  state text not null,
  meeting_id uuid,
  group_id uuid,
  waiting_rank integer,
  withdrawal text,
  why text,
  decided_on date,
  decided_by uuid,
  to_confirm text,
  mobility text,
  status text,
  moved_at timestamp with time zone not null,
  constraint positionings_pkey PRIMARY KEY (id),
  constraint positionings_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint positionings_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.persons(id),
  constraint positionings_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint positionings_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES orientation.meetings(id),
  constraint positionings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint positionings_check CHECK (((state <> 'invited'::text) OR (meeting_id IS NOT NULL))),
  constraint positionings_check1 CHECK (((state = 'admitted'::text) = (group_id IS NOT NULL))),
  constraint positionings_check2 CHECK (((state = 'waiting'::text) = (waiting_rank IS NOT NULL))),
  constraint positionings_check3 CHECK (((state = 'withdrawn'::text) = (withdrawal IS NOT NULL))),
  constraint positionings_check4 CHECK (((state <> 'refused'::text) OR (why IS NOT NULL))),
  constraint positionings_check5 CHECK (((state = ANY (ARRAY['admitted'::text, 'waiting'::text, 'refused'::text, 'withdrawn'::text])) = (decided_on IS NOT NULL))),
  constraint positionings_state_check CHECK ((state = ANY (ARRAY['positioned'::text, 'invited'::text, 'interviewed'::text, 'waiting'::text, 'admitted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint positionings_to_confirm_check CHECK ((to_confirm = ANY (ARRAY['shifted line'::text, 'no birth date'::text]))),
  constraint positionings_waiting_rank_check CHECK ((waiting_rank > 0)),
  constraint positionings_why_check CHECK ((why <> ''::text)),
  constraint positionings_withdrawal_check CHECK ((withdrawal = ANY (ARRAY['found a job'::text, 'absent'::text, 'gave up'::text, 'twice'::text, 'other'::text])))
);

CREATE INDEX positionings_by_action ON orientation.positionings USING btree (action_id, state);

CREATE INDEX positionings_by_group ON orientation.positionings USING btree (group_id) WHERE (group_id IS NOT NULL);

CREATE INDEX positionings_by_person ON orientation.positionings USING btree (person_id);

CREATE UNIQUE INDEX positionings_one_open ON orientation.positionings USING btree (action_id, person_id) WHERE (state = ANY (ARRAY['positioned'::text, 'invited'::text, 'interviewed'::text, 'waiting'::text]));

CREATE INDEX positionings_to_confirm ON orientation.positionings USING btree (action_id) WHERE (to_confirm IS NOT NULL);

create view orientation.published_positionings as
 SELECT p.id,
    p.action_id,
    who.canonical_id AS person_id,
    p.positioned_on,
    p.state,
    p.group_id,
    p.decided_on
   FROM orientation.positionings p
     JOIN people.published_persons who ON who.id = p.person_id;

create table orientation.read_lines (
  action_id uuid not null,
  fingerprint bytea not null,
  positioning_id uuid,
  doubt_id uuid,
  read_at timestamp with time zone not null,
  read_by uuid not null,
  constraint read_lines_pkey PRIMARY KEY (action_id, fingerprint),
  constraint read_lines_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint read_lines_doubt_id_fkey FOREIGN KEY (doubt_id) REFERENCES orientation.doubts(id),
  constraint read_lines_positioning_id_fkey FOREIGN KEY (positioning_id) REFERENCES orientation.positionings(id),
  constraint read_lines_read_by_fkey FOREIGN KEY (read_by) REFERENCES people.persons(id),
  constraint read_lines_check CHECK (((positioning_id IS NOT NULL) OR (doubt_id IS NOT NULL)))
);

create table orientation.requests (
  id uuid not null,
  action_id uuid not null,
  given_name text not null,
  family_name text not null,
  phone text,
  email text,
  words text,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  positioning_id uuid,
  closed_why text,
  constraint requests_pkey PRIMARY KEY (id),
  constraint requests_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint requests_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.persons(id),
  constraint requests_positioning_id_fkey FOREIGN KEY (positioning_id) REFERENCES orientation.positionings(id),
  constraint requests_check CHECK (((phone IS NULL) <> (email IS NULL))),
  constraint requests_check1 CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint requests_check2 CHECK (((ended_at IS NOT NULL) = ((positioning_id IS NOT NULL) OR (closed_why IS NOT NULL)))),
  constraint requests_check3 CHECK (((positioning_id IS NULL) OR (closed_why IS NULL))),
  constraint requests_closed_why_check CHECK ((closed_why = ANY (ARRAY['not for them'::text, 'guided elsewhere'::text, 'not reached'::text, 'gave up'::text, 'not a person'::text]))),
  constraint requests_family_name_check CHECK ((family_name <> ''::text)),
  constraint requests_given_name_check CHECK ((given_name <> ''::text))
);

CREATE INDEX requests_by_day ON orientation.requests USING btree (asked_at);

CREATE UNIQUE INDEX requests_one_open ON orientation.requests USING btree (action_id, COALESCE(phone, email), lower(given_name), lower(family_name)) WHERE (ended_at IS NULL);

create table orientation.steps (
  id bigint not null generated always as identity,
  positioning_id uuid not null,
  step text not null,
  on_day date not null,
  words text,
  noted_at timestamp with time zone not null,
  noted_by uuid,
  withdrawal text,
  meeting_at timestamp with time zone,
  constraint steps_pkey PRIMARY KEY (id),
  constraint steps_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES people.persons(id),
  constraint steps_positioning_id_fkey FOREIGN KEY (positioning_id) REFERENCES orientation.positionings(id),
  constraint steps_meeting_of CHECK (((meeting_at IS NULL) OR (step = 'invited'::text))),
  constraint steps_withdrawal_check CHECK ((withdrawal = ANY (ARRAY['found a job'::text, 'absent'::text, 'gave up'::text, 'twice'::text, 'other'::text]))),
  constraint steps_withdrawal_of CHECK (((withdrawal IS NULL) OR (step = 'withdrawn'::text)))
);

CREATE INDEX steps_by_positioning ON orientation.steps USING btree (positioning_id, id);

create schema payments;

CREATE OR REPLACE FUNCTION payments.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the ledger is only ever added to' using errcode = 'restrict_violation', constraint = 'ledger_append_only';
end $function$;

CREATE OR REPLACE FUNCTION payments.refuse_unbalanced()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (select sum(cents) from payments.entries where posting_id = new.posting_id) <> 0 then
    raise exception 'posting % does not add up to zero', new.posting_id using errcode = 'check_violation', constraint = 'posting_balanced';
  end if;
  return null;
end $function$;

create table payments.account_plans (
  id bigint not null generated always as identity,
  operator_id uuid not null,
  accounts jsonb not null,
  closing_month integer not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  constraint account_plans_pkey PRIMARY KEY (id),
  constraint account_plans_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.persons(id),
  constraint account_plans_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES people.organisations(id),
  constraint account_plans_closing_month_check CHECK (((closing_month >= 1) AND (closing_month <= 12)))
);

CREATE INDEX account_plans_by_operator ON payments.account_plans USING btree (operator_id, id DESC);

CREATE TRIGGER account_plans_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.account_plans FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change();

create table payments.accounts (
  id text not null,
  kind text not null,
  organisation_id uuid not null,
  operator_id uuid not null,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES people.organisations(id),
  constraint accounts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint accounts_check CHECK ((id = (kind || COALESCE((' '::text || organisation_id), ''::text))))
);

CREATE INDEX accounts_by_operator ON payments.accounts USING btree (operator_id);

create table payments.announcements (
  id text not null,
  kind text not null,
  object_id text not null,
  payee text,
  received_at timestamp with time zone not null,
  worked_at timestamp with time zone,
  constraint announcements_pkey PRIMARY KEY (id)
);

create table payments.balances (
  account_id text not null,
  cents bigint not null,
  constraint balances_pkey PRIMARY KEY (account_id),
  constraint balances_account_id_fkey FOREIGN KEY (account_id) REFERENCES payments.accounts(id)
);

create table payments.billing_identities (
  id bigint not null generated always as identity,
  organisation_id uuid not null,
  name text not null,
  siret text not null,
  address text not null,
  postcode text not null,
  town text not null,
  vat text not null,
  vat_number text,
  decided_at timestamp with time zone not null,
  decided_by uuid,
  constraint billing_identities_pkey PRIMARY KEY (id),
  constraint billing_identities_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.persons(id),
  constraint billing_identities_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint billing_identities_address_check CHECK ((address <> ''::text)),
  constraint billing_identities_check CHECK (((vat = 'liable'::text) = (vat_number IS NOT NULL))),
  constraint billing_identities_name_check CHECK ((name <> ''::text)),
  constraint billing_identities_postcode_check CHECK ((postcode ~ '^[0-9]{5}$'::text)),
  constraint billing_identities_siret_check CHECK ((siret ~ '^[0-9]{14}$'::text)),
  constraint billing_identities_town_check CHECK ((town <> ''::text)),
  constraint billing_identities_vat_check CHECK ((vat = ANY (ARRAY['liable'::text, 'franchise'::text])))
);

CREATE INDEX billing_identities_by_organisation ON payments.billing_identities USING btree (organisation_id, id DESC);

CREATE TRIGGER billing_identities_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.billing_identities FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change();

create table payments.disputes (
  id uuid not null,
  provider_id text not null,
  payment_id uuid not null,
  cents integer not null,
  reason text not null,
  opened_at timestamp with time zone not null,
  answer_until timestamp with time zone,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  told_at timestamp with time zone,
  closed_at timestamp with time zone,
  how text,
  constraint disputes_pkey PRIMARY KEY (id),
  constraint disputes_provider_id_key UNIQUE (provider_id),
  constraint disputes_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint disputes_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments.payments(id),
  constraint disputes_cents_check CHECK ((cents > 0)),
  constraint disputes_check CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint disputes_check1 CHECK (((closed_at IS NULL) = (how IS NULL))),
  constraint disputes_how_check CHECK ((how = ANY (ARRAY['won'::text, 'lost'::text])))
);

CREATE INDEX disputes_by_payment ON payments.disputes USING btree (payment_id);

CREATE INDEX disputes_open ON payments.disputes USING btree (opened_at) WHERE (closed_at IS NULL);

create table payments.entries (
  posting_id bigint not null,
  account_id text not null,
  cents bigint not null,
  constraint entries_pkey PRIMARY KEY (posting_id, account_id),
  constraint entries_account_id_fkey FOREIGN KEY (account_id) REFERENCES payments.accounts(id),
  constraint entries_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES payments.postings(id),
  constraint entries_cents_check CHECK ((cents <> 0))
);

CREATE INDEX entries_by_account ON payments.entries USING btree (account_id, posting_id);

CREATE TRIGGER entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.entries FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change();

CREATE CONSTRAINT TRIGGER posting_balanced AFTER INSERT ON payments.entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.refuse_unbalanced();

create table payments.given_otherwise (
  id uuid not null,
  refund_id uuid not null,
  cents integer not null,
  way text not null,
  reference text not null,
  given_on date not null,
  written_at timestamp with time zone not null,
  written_by uuid,
  constraint given_otherwise_pkey PRIMARY KEY (id),
  constraint given_otherwise_refund_id_fkey FOREIGN KEY (refund_id) REFERENCES payments.refunds(id),
  constraint given_otherwise_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint given_otherwise_cents_check CHECK ((cents > 0)),
  constraint given_otherwise_check CHECK (((way = 'claim'::text) = (written_by IS NULL))),
  constraint given_otherwise_reference_check CHECK ((reference <> ''::text)),
  constraint given_otherwise_way_check CHECK ((way = ANY (ARRAY['transfer'::text, 'cash'::text, 'card'::text, 'claim'::text])))
);

CREATE INDEX given_otherwise_by_refund ON payments.given_otherwise USING btree (refund_id);

CREATE TRIGGER given_otherwise_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.given_otherwise FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change();

create table payments.given_taken_back (
  given_id uuid not null,
  why text not null,
  taken_back_at timestamp with time zone not null,
  taken_back_by uuid not null,
  constraint given_taken_back_pkey PRIMARY KEY (given_id),
  constraint given_taken_back_given_id_fkey FOREIGN KEY (given_id) REFERENCES payments.given_otherwise(id),
  constraint given_taken_back_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.persons(id),
  constraint given_taken_back_why_check CHECK ((why = ANY (ARRAY['not given'::text, 'another refund'::text, 'came back'::text])))
);

CREATE TRIGGER given_taken_back_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.given_taken_back FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change();

create table payments.invoice_numbers (
  operator_id uuid not null,
  year integer not null,
  last integer not null,
  constraint invoice_numbers_pkey PRIMARY KEY (operator_id, year),
  constraint invoice_numbers_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES people.organisations(id)
);

create table payments.invoices (
  id uuid not null,
  operator_id uuid not null,
  organisation_id uuid not null,
  month date not null,
  kind text not null,
  year integer not null,
  number integer not null,
  issued_on date not null,
  issued_at timestamp with time zone not null,
  net_cents integer not null,
  vat_cents integer not null,
  content jsonb not null,
  constraint invoices_pkey PRIMARY KEY (id),
  constraint invoices_operator_id_organisation_id_month_key UNIQUE (operator_id, organisation_id, month),
  constraint invoices_operator_id_year_number_key UNIQUE (operator_id, year, number),
  constraint invoices_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES people.organisations(id),
  constraint invoices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint invoices_check CHECK ((operator_id <> organisation_id)),
  constraint invoices_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit note'::text]))),
  constraint invoices_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint invoices_net_cents_check CHECK ((net_cents >= 0)),
  constraint invoices_number_check CHECK ((number > 0)),
  constraint invoices_vat_cents_check CHECK ((vat_cents >= 0))
);

CREATE INDEX invoices_by_organisation ON payments.invoices USING btree (organisation_id, month DESC);

CREATE TRIGGER invoices_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.invoices FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change();

create table payments.moves (
  id uuid not null,
  share_id uuid not null,
  kind text not null,
  cents integer not null,
  from_id uuid,
  asked_at timestamp with time zone not null,
  provider_id text,
  done_at timestamp with time zone,
  refused_at timestamp with time zone,
  refusal text,
  constraint moves_pkey PRIMARY KEY (id),
  constraint moves_provider_id_key UNIQUE (provider_id),
  constraint moves_from_id_fkey FOREIGN KEY (from_id) REFERENCES payments.moves(id),
  constraint moves_share_id_fkey FOREIGN KEY (share_id) REFERENCES payments.shares(id),
  constraint moves_cents_check CHECK ((cents > 0)),
  constraint moves_check CHECK (((kind = 'take back'::text) = (from_id IS NOT NULL))),
  constraint moves_check1 CHECK (((done_at IS NULL) = (provider_id IS NULL))),
  constraint moves_check2 CHECK (((refused_at IS NULL) = (refusal IS NULL))),
  constraint moves_check3 CHECK (((done_at IS NULL) OR (refused_at IS NULL))),
  constraint moves_kind_check CHECK ((kind = ANY (ARRAY['send'::text, 'take back'::text])))
);

CREATE INDEX moves_by_share ON payments.moves USING btree (share_id);

CREATE UNIQUE INDEX moves_waiting ON payments.moves USING btree (share_id) WHERE ((done_at IS NULL) AND (refused_at IS NULL));

create table payments.payees (
  organisation_id uuid not null,
  provider_id text,
  opened_at timestamp with time zone not null,
  receives boolean not null default false,
  pays_out boolean not null default false,
  wants text[] not null default '{}'::text[],
  read_at timestamp with time zone,
  operator_id uuid,
  constraint payees_pkey PRIMARY KEY (organisation_id),
  constraint payees_provider_id_key UNIQUE (provider_id),
  constraint payees_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES people.organisations(id),
  constraint payees_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id)
);

CREATE INDEX payees_by_operator ON payments.payees USING btree (operator_id, organisation_id);

create table payments.payments (
  id uuid not null,
  reference text not null,
  label text not null,
  email text,
  amount_cents integer not null,
  delivery_cents integer not null,
  delivery_vat_bp integer not null,
  delivery_refunded_cents integer not null default 0,
  asked text not null,
  return_url text not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  page_id text,
  pay_url text,
  intent_id text,
  paid_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  lapsed_at timestamp with time zone,
  late_at timestamp with time zone,
  late_cents integer,
  given_back_at timestamp with time zone,
  charge_id text,
  operator_id uuid not null,
  foreign_cents integer,
  foreign_currency text,
  constraint payments_pkey PRIMARY KEY (id),
  constraint payments_intent_id_key UNIQUE (intent_id),
  constraint payments_page_id_key UNIQUE (page_id),
  constraint payments_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES people.organisations(id),
  constraint payments_amount_cents_check CHECK ((amount_cents > 0)),
  constraint payments_check CHECK (((delivery_refunded_cents >= 0) AND (delivery_refunded_cents <= delivery_cents))),
  constraint payments_check1 CHECK (((paid_at IS NULL) OR (intent_id IS NOT NULL))),
  constraint payments_check2 CHECK (((late_at IS NULL) = (late_cents IS NULL))),
  constraint payments_check3 CHECK (((given_back_at IS NULL) OR ((late_at IS NOT NULL) AND (paid_at IS NULL)))),
  constraint payments_delivery_cents_check CHECK ((delivery_cents >= 0)),
  constraint payments_foreign_cents_check CHECK ((foreign_cents >= 0)),
  constraint payments_foreign_check CHECK (((foreign_cents IS NULL) = (foreign_currency IS NULL))),
  constraint payments_late_cents_check CHECK ((late_cents > 0)),
  constraint payments_reference_check CHECK ((reference <> ''::text))
);

CREATE INDEX payments_by_operator ON payments.payments USING btree (operator_id, opened_at);

CREATE INDEX payments_by_reference ON payments.payments USING btree (reference);

CREATE INDEX payments_late ON payments.payments USING btree (late_at) WHERE ((late_at IS NOT NULL) AND (paid_at IS NULL) AND (given_back_at IS NULL));

CREATE INDEX payments_odd ON payments.payments USING btree (operator_id, opened_at) WHERE ((foreign_cents IS NOT NULL) OR (late_cents <> amount_cents));

CREATE INDEX payments_waiting ON payments.payments USING btree (expires_at) WHERE ((paid_at IS NULL) AND (lapsed_at IS NULL) AND (cancelled_at IS NULL));

create table payments.payouts (
  id uuid not null,
  organisation_id uuid not null,
  cents integer not null,
  asked_at timestamp with time zone not null,
  provider_id text,
  arrives_on date,
  paid_at timestamp with time zone,
  returned_at timestamp with time zone,
  failure text,
  constraint payouts_pkey PRIMARY KEY (id),
  constraint payouts_provider_id_key UNIQUE (provider_id),
  constraint payouts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES payments.payees(organisation_id),
  constraint payouts_cents_check CHECK ((cents > 0)),
  constraint payouts_check CHECK (((returned_at IS NULL) = (failure IS NULL)))
);

CREATE INDEX payouts_by_payee ON payments.payouts USING btree (organisation_id, asked_at);

CREATE UNIQUE INDEX payouts_on_their_way ON payments.payouts USING btree (organisation_id) WHERE ((paid_at IS NULL) AND (returned_at IS NULL));

create table payments.postings (
  id bigint not null generated always as identity,
  key text not null,
  kind text not null,
  organisation_id uuid,
  payment_id uuid,
  reference text not null,
  posted_at timestamp with time zone not null,
  operator_id uuid not null,
  constraint postings_pkey PRIMARY KEY (id),
  constraint postings_key_key UNIQUE (key),
  constraint postings_operator_id_fkey FOREIGN KEY (operator_id) REFERENCES people.organisations(id),
  constraint postings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint postings_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments.payments(id)
);

CREATE INDEX postings_by_day ON payments.postings USING btree (operator_id, posted_at, id);

CREATE INDEX postings_by_operator ON payments.postings USING btree (operator_id, id);

CREATE INDEX postings_by_organisation ON payments.postings USING btree (organisation_id, posted_at, id);

CREATE INDEX postings_by_payment ON payments.postings USING btree (payment_id);

CREATE INDEX postings_by_reference ON payments.postings USING btree (reference, id);

CREATE TRIGGER postings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.postings FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change();

create table payments.refunds (
  id uuid not null,
  payment_id uuid not null,
  part text not null,
  share_id uuid,
  cents integer not null,
  why text,
  decided_by uuid,
  decided_at timestamp with time zone not null,
  provider_id text,
  settled_at timestamp with time zone,
  failed_at timestamp with time zone,
  failure text,
  about text,
  words text,
  constraint refunds_pkey PRIMARY KEY (id),
  constraint refunds_provider_id_key UNIQUE (provider_id),
  constraint refunds_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.persons(id),
  constraint refunds_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments.payments(id),
  constraint refunds_share_id_fkey FOREIGN KEY (share_id) REFERENCES payments.shares(id),
  constraint refunds_about_a_product CHECK (((about IS NOT NULL) = COALESCE((why = ANY (ARRAY['sold out'::text, 'damaged'::text, 'not good enough'::text, 'cannot prepare'::text, 'weighed'::text, 'replaced'::text, 'customer said no'::text, 'no answer'::text, 'customer withdrew'::text, 'refused at the door'::text])), false))),
  constraint refunds_about_check CHECK ((about <> ''::text)),
  constraint refunds_cents_check CHECK ((cents > 0)),
  constraint refunds_check CHECK (((part = 'share'::text) = (share_id IS NOT NULL))),
  constraint refunds_check1 CHECK (((failed_at IS NULL) = (failure IS NULL))),
  constraint refunds_check2 CHECK (((failed_at IS NULL) OR (settled_at IS NULL))),
  constraint refunds_part_check CHECK ((part = ANY (ARRAY['share'::text, 'delivery'::text, 'late'::text]))),
  constraint refunds_reason_or_words CHECK (((why IS NULL) = (words IS NOT NULL))),
  constraint refunds_why_check CHECK ((why = ANY (ARRAY['sold out'::text, 'damaged'::text, 'not good enough'::text, 'cannot prepare'::text, 'weighed'::text, 'replaced'::text, 'customer said no'::text, 'no answer'::text, 'customer withdrew'::text, 'refused at the door'::text, 'nobody could prepare'::text, 'not confirmed'::text, 'cancelled by customer'::text, 'delivery cancelled'::text, 'came late'::text, 'all given up'::text])))
);

CREATE INDEX refunds_by_payment ON payments.refunds USING btree (payment_id);

CREATE INDEX refunds_failed ON payments.refunds USING btree (failed_at) WHERE (failed_at IS NOT NULL);

CREATE INDEX refunds_waiting ON payments.refunds USING btree (decided_at) WHERE ((settled_at IS NULL) AND (failed_at IS NULL));

create table payments.shares (
  id uuid not null,
  payment_id uuid not null,
  organisation_id uuid not null,
  label text not null,
  gross_cents integer not null,
  commission_bp integer not null,
  vat_bp integer not null,
  refunded_cents integer not null default 0,
  constraint shares_pkey PRIMARY KEY (id),
  constraint shares_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES payments.payees(organisation_id),
  constraint shares_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES payments.payments(id),
  constraint shares_check CHECK (((refunded_cents >= 0) AND (refunded_cents <= gross_cents))),
  constraint shares_commission_bp_check CHECK (((commission_bp >= 0) AND (commission_bp <= 5000))),
  constraint shares_gross_cents_check CHECK ((gross_cents > 0)),
  constraint shares_vat_bp_check CHECK (((vat_bp >= 0) AND (vat_bp <= 3000)))
);

CREATE INDEX shares_by_organisation ON payments.shares USING btree (organisation_id);

CREATE INDEX shares_by_payment ON payments.shares USING btree (payment_id);

create table payments.simulator_announcements (
  id text not null,
  body jsonb not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint simulator_announcements_pkey PRIMARY KEY (id)
);

CREATE INDEX simulator_announcements_unsaid ON payments.simulator_announcements USING btree (made_at, id) WHERE (sent_at IS NULL);

create table payments.simulator_balances (
  account text not null,
  cents bigint not null,
  constraint simulator_balances_pkey PRIMARY KEY (account)
);

create table payments.simulator_keys (
  key text not null,
  ask text not null,
  status integer not null,
  body jsonb not null,
  constraint simulator_keys_pkey PRIMARY KEY (key)
);

create table payments.simulator_objects (
  id text not null,
  kind text not null,
  body jsonb not null,
  made_at timestamp with time zone not null,
  constraint simulator_objects_pkey PRIMARY KEY (id)
);

CREATE INDEX simulator_objects_by_kind ON payments.simulator_objects USING btree (kind, made_at);

create schema people;

CREATE OR REPLACE FUNCTION people.published_canonical(person uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(p.merged_into, p.id)
  from people.persons p
  where p.id = person
$function$;

comment on function people.published_canonical(uuid) is 'The person whom this row is today; null when nobody has this id.';

CREATE OR REPLACE FUNCTION people.published_ids_of(person uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select array(
    select same.id
    from people.persons same
    where coalesce(same.merged_into, same.id) = (
      select coalesce(mine.merged_into, mine.id)
      from people.persons mine
      where mine.id = person
    )
  )
$function$;

comment on function people.published_ids_of(uuid) is 'Every id under which this person is known, this one with them; none when nobody has it.';

create table people.access_lines (
  id bigint not null generated always as identity,
  person_id uuid not null,
  reader_id uuid not null,
  organisation_id uuid,
  information text not null,
  old_words text,
  read_at timestamp with time zone not null,
  code text,
  about jsonb not null,
  constraint access_lines_pkey PRIMARY KEY (id),
  constraint access_lines_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint access_lines_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint access_lines_reader_id_fkey FOREIGN KEY (reader_id) REFERENCES people.persons(id),
  constraint access_lines_code_or_words CHECK ((num_nonnulls(code, old_words) = 1))
);

CREATE INDEX access_lines_by_person ON people.access_lines USING btree (person_id, read_at DESC, id DESC);

create table people.accounts (
  person_id uuid not null,
  email text,
  phone text,
  opened_at timestamp with time zone not null,
  last_sign_in_at timestamp with time zone,
  told_at timestamp with time zone,
  welcomed_at timestamp with time zone,
  by_signature boolean not null default false,
  constraint accounts_pkey PRIMARY KEY (person_id),
  constraint accounts_email_key UNIQUE (email),
  constraint accounts_phone_key UNIQUE (phone),
  constraint accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint accounts_check CHECK (((email IS NOT NULL) OR (phone IS NOT NULL)))
);

create table people.asks (
  id uuid not null,
  browser_hash bytea not null,
  login text not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wrong_tries integer not null default 0,
  person_id uuid,
  code_hash bytea,
  link_hash bytea,
  used_at timestamp with time zone,
  language text,
  constraint asks_pkey PRIMARY KEY (id),
  constraint asks_browser_hash_key UNIQUE (browser_hash),
  constraint asks_link_hash_key UNIQUE (link_hash),
  constraint asks_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.accounts(person_id),
  constraint asks_check CHECK ((((person_id IS NULL) = (code_hash IS NULL)) AND ((person_id IS NULL) = (link_hash IS NULL)))),
  constraint asks_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text, 'ar'::text, 'uk'::text])))
);

CREATE INDEX asks_by_end ON people.asks USING btree (expires_at);

CREATE INDEX asks_by_person ON people.asks USING btree (person_id) WHERE (person_id IS NOT NULL);

create table people.circle_places (
  circle_id uuid not null,
  person_id uuid not null,
  relation text not null,
  organisation_id uuid,
  from_day date not null,
  until_day date,
  constraint circle_places_pkey PRIMARY KEY (circle_id, person_id, relation),
  constraint circle_places_circle_id_fkey FOREIGN KEY (circle_id) REFERENCES people.circles(id),
  constraint circle_places_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint circle_places_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint circle_places_check CHECK ((until_day >= from_day))
);

CREATE INDEX circle_places_by_person ON people.circle_places USING btree (person_id, relation);

CREATE UNIQUE INDEX circle_places_trainer_or_evaluator ON people.circle_places USING btree (circle_id, person_id) WHERE (relation = ANY (ARRAY['trainer'::text, 'evaluator'::text]));

create table people.circles (
  id uuid not null,
  constraint circles_pkey PRIMARY KEY (id)
);

create table people.devices (
  token_hash bytea not null,
  person_id uuid not null,
  known_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  constraint devices_pkey PRIMARY KEY (token_hash, person_id),
  constraint devices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.accounts(person_id)
);

CREATE INDEX devices_by_person ON people.devices USING btree (person_id);

create table people.letterheads (
  organisation_id uuid not null,
  address text,
  activity_number text,
  logo bytea,
  logo_width integer,
  logo_height integer,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint letterheads_pkey PRIMARY KEY (organisation_id),
  constraint letterheads_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint letterheads_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.persons(id),
  constraint letterheads_activity_number_check CHECK ((activity_number ~ '^\d{11}$'::text)),
  constraint letterheads_check CHECK ((((logo IS NULL) = (logo_width IS NULL)) AND ((logo IS NULL) = (logo_height IS NULL)))),
  constraint letterheads_logo_height_check CHECK ((logo_height > 0)),
  constraint letterheads_logo_width_check CHECK ((logo_width > 0))
);

create table people.login_changes (
  id uuid not null,
  person_id uuid not null,
  login text not null,
  code_hash bytea not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wrong_tries integer not null default 0,
  used_at timestamp with time zone,
  constraint login_changes_pkey PRIMARY KEY (id),
  constraint login_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.accounts(person_id)
);

CREATE INDEX login_changes_by_person ON people.login_changes USING btree (person_id, sent_at DESC);

create table people.memberships (
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  from_day date not null,
  until_day date,
  constraint memberships_pkey PRIMARY KEY (id),
  constraint memberships_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint memberships_check CHECK ((until_day >= from_day))
);

CREATE INDEX memberships_by_organisation ON people.memberships USING btree (organisation_id);

CREATE UNIQUE INDEX memberships_once ON people.memberships USING btree (person_id, organisation_id, role) WHERE (until_day IS NULL);

create table people.merges (
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  merged_at timestamp with time zone not null,
  merged_by uuid not null,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint merges_pkey PRIMARY KEY (id),
  constraint merges_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES people.persons(id),
  constraint merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES people.persons(id),
  constraint merges_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES people.persons(id),
  constraint merges_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES people.persons(id),
  constraint merges_check CHECK ((kept_id <> merged_id))
);

CREATE UNIQUE INDEX merges_once ON people.merges USING btree (merged_id) WHERE (undone_at IS NULL);

create table people.organisations (
  id uuid not null,
  name text not null,
  name_key text not null,
  kind text not null,
  siret text,
  town text,
  phone text,
  email text,
  registered_at timestamp with time zone not null,
  constraint organisations_pkey PRIMARY KEY (id),
  constraint organisations_name_key_key UNIQUE (name_key),
  constraint organisations_siret_key UNIQUE (siret),
  constraint organisations_name_check CHECK ((name <> ''::text)),
  constraint organisations_siret_check CHECK ((siret ~ '^\d{14}$'::text))
);

create table people.passkey_challenges (
  id uuid not null,
  challenge text not null,
  person_id uuid,
  expires_at timestamp with time zone not null,
  constraint passkey_challenges_pkey PRIMARY KEY (id),
  constraint passkey_challenges_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.accounts(person_id)
);

create table people.passkeys (
  credential_id text not null,
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  name text not null,
  added_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (credential_id),
  constraint passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.accounts(person_id)
);

CREATE INDEX passkeys_by_person ON people.passkeys USING btree (person_id);

create table people.persons (
  id uuid not null,
  given_name text not null,
  family_name text not null,
  usage_name text,
  birth_date date,
  phone text,
  email text,
  town text,
  postcode text,
  language text not null default 'fr'::text,
  name_key text not null,
  merged_into uuid,
  registered_at timestamp with time zone not null,
  registered_by uuid,
  language_chosen_at timestamp with time zone,
  constraint persons_pkey PRIMARY KEY (id),
  constraint persons_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES people.persons(id),
  constraint persons_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES people.persons(id),
  constraint persons_check CHECK ((merged_into <> id)),
  constraint persons_family_name_check CHECK ((family_name <> ''::text)),
  constraint persons_given_name_check CHECK ((given_name <> ''::text)),
  constraint persons_phone_check CHECK ((phone ~ '^\+\d{6,15}$'::text))
);

CREATE INDEX persons_by_birth_date ON people.persons USING btree (birth_date);

CREATE INDEX persons_by_canonical ON people.persons USING btree (COALESCE(merged_into, id));

CREATE INDEX persons_by_email ON people.persons USING btree (email) WHERE (email IS NOT NULL);

CREATE INDEX persons_by_merged_into ON people.persons USING btree (merged_into) WHERE (merged_into IS NOT NULL);

CREATE INDEX persons_by_name_key ON people.persons USING btree (name_key);

CREATE INDEX persons_by_phone ON people.persons USING btree (phone) WHERE (phone IS NOT NULL);

create table people.proven_logins (
  person_id uuid not null,
  login text not null,
  proven_at timestamp with time zone not null,
  constraint proven_logins_pkey PRIMARY KEY (person_id, login),
  constraint proven_logins_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.accounts(person_id)
);

create view people.published_accounts as
 SELECT person_id
   FROM people.accounts;

create view people.published_circle_places as
 SELECT circle_id,
    person_id,
    relation,
    organisation_id,
    from_day,
    until_day
   FROM people.circle_places;

create view people.published_circles as
 SELECT id
   FROM people.circles;

create view people.published_organisations as
 SELECT id,
    name,
    kind,
    siret,
    town
   FROM people.organisations;

create view people.published_persons as
 SELECT p.id,
    COALESCE(p.merged_into, p.id) AS canonical_id,
    k.given_name,
    k.family_name
   FROM people.persons p
     JOIN people.persons k ON k.id = COALESCE(p.merged_into, p.id);

create table people.reach_asks (
  id uuid not null,
  browser_hash bytea not null,
  login text not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  wrong_tries integer not null default 0,
  code_hash bytea,
  used_at timestamp with time zone,
  language text,
  constraint reach_asks_pkey PRIMARY KEY (id),
  constraint reach_asks_browser_hash_key UNIQUE (browser_hash),
  constraint reach_asks_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ar'::text, 'uk'::text])))
);

CREATE INDEX reach_asks_by_end ON people.reach_asks USING btree (expires_at);

create table people.reaches (
  token_hash bytea not null,
  login text not null,
  proven_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  left_at timestamp with time zone,
  constraint reaches_pkey PRIMARY KEY (token_hash)
);

CREATE INDEX reaches_by_end ON people.reaches USING btree (expires_at);

create table people.resemblances (
  one_id uuid not null,
  other_id uuid not null,
  why text not null,
  proposed_at timestamp with time zone not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  constraint resemblances_pkey PRIMARY KEY (one_id, other_id),
  constraint resemblances_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint resemblances_one_id_fkey FOREIGN KEY (one_id) REFERENCES people.persons(id),
  constraint resemblances_other_id_fkey FOREIGN KEY (other_id) REFERENCES people.persons(id),
  constraint resemblances_answer_check CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text]))),
  constraint resemblances_check CHECK ((one_id < other_id)),
  constraint resemblances_check1 CHECK (((answer IS NULL) = (answered_at IS NULL)))
);

CREATE INDEX resemblances_to_answer ON people.resemblances USING btree (proposed_at, one_id) WHERE (answer IS NULL);

create table people.sessions (
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  device text not null,
  opened_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.accounts(person_id)
);

CREATE INDEX sessions_by_person ON people.sessions USING btree (person_id, last_seen_at DESC);

create schema portfolio;

create table portfolio.answers (
  id uuid not null,
  evidence_id uuid not null,
  said_by uuid not null,
  words text,
  said_at timestamp with time zone not null,
  file_id uuid,
  constraint answers_pkey PRIMARY KEY (id),
  constraint answers_file_id_key UNIQUE (file_id),
  constraint answers_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint answers_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint answers_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id),
  constraint answers_check CHECK (((words IS NOT NULL) OR (file_id IS NOT NULL))),
  constraint answers_words_check CHECK ((words <> ''::text))
);

CREATE INDEX answers_by_evidence ON portfolio.answers USING btree (evidence_id, said_at);

create table portfolio.aside_captions (
  evidence_id uuid not null,
  kind text not null,
  from_s numeric(5,1) not null,
  to_s numeric(5,1) not null,
  words text not null,
  constraint aside_captions_pkey PRIMARY KEY (evidence_id, kind, from_s),
  constraint aside_captions_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.caption_proposals(evidence_id) ON DELETE CASCADE,
  constraint aside_captions_check CHECK (((to_s > from_s) AND (to_s <= (600)::numeric))),
  constraint aside_captions_from_s_check CHECK ((from_s >= (0)::numeric)),
  constraint aside_captions_kind_check CHECK ((kind = ANY (ARRAY['proposed'::text, 'former'::text]))),
  constraint aside_captions_words_check CHECK ((words <> ''::text))
);

create table portfolio.caption_proposals (
  evidence_id uuid not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  taken_at timestamp with time zone,
  under_by uuid,
  constraint caption_proposals_pkey PRIMARY KEY (evidence_id),
  constraint caption_proposals_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint caption_proposals_under_by_fkey FOREIGN KEY (under_by) REFERENCES people.persons(id),
  constraint caption_proposals_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint caption_proposals_check CHECK ((taken_at >= written_at))
);

create table portfolio.captions (
  evidence_id uuid not null,
  from_s numeric(5,1) not null,
  to_s numeric(5,1) not null,
  words text not null,
  constraint captions_pkey PRIMARY KEY (evidence_id, from_s),
  constraint captions_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint captions_check CHECK (((to_s > from_s) AND (to_s <= (600)::numeric))),
  constraint captions_from_s_check CHECK ((from_s >= (0)::numeric)),
  constraint captions_words_check CHECK ((words <> ''::text))
);

create table portfolio.card_evidence (
  person_id uuid not null,
  evidence_id uuid not null,
  constraint card_evidence_pkey PRIMARY KEY (person_id, evidence_id),
  constraint card_evidence_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint card_evidence_person_id_fkey FOREIGN KEY (person_id) REFERENCES portfolio.cards(person_id)
);

create table portfolio.cards (
  person_id uuid not null,
  can_do text not null,
  call_id uuid,
  shows_phone boolean not null,
  changed_at timestamp with time zone not null,
  constraint cards_pkey PRIMARY KEY (person_id),
  constraint cards_call_id_fkey FOREIGN KEY (call_id) REFERENCES people.persons(id),
  constraint cards_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint cards_can_do_check CHECK ((can_do <> ''::text))
);

create table portfolio.criteria_proven (
  evidence_id uuid not null,
  framework text not null,
  framework_id text not null,
  code text not null,
  constraint criteria_proven_pkey PRIMARY KEY (evidence_id, framework, framework_id, code),
  constraint criteria_proven_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint criteria_proven_code_check CHECK ((code <> ''::text)),
  constraint criteria_proven_framework_check CHECK ((framework = ANY (ARRAY['clea'::text, 'trade'::text]))),
  constraint criteria_proven_framework_id_check CHECK ((framework_id <> ''::text))
);

create table portfolio.evidence (
  id uuid not null,
  person_id uuid not null,
  title text not null,
  did text,
  learnt text,
  happened_on date not null,
  place text,
  with_whom text,
  link text,
  origin text,
  origin_id text,
  origin_words text,
  added_at timestamp with time zone not null,
  origin_seen jsonb,
  constraint evidence_pkey PRIMARY KEY (id),
  constraint evidence_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint evidence_did_check CHECK ((did <> ''::text)),
  constraint evidence_learnt_check CHECK ((learnt <> ''::text)),
  constraint evidence_link_check CHECK ((link ~ '^https?://'::text)),
  constraint evidence_origin_check CHECK ((origin <> ''::text)),
  constraint evidence_origin_id_check CHECK ((origin_id <> ''::text)),
  constraint evidence_origin_seen_check CHECK (((origin_seen IS NULL) OR (COALESCE((origin_seen ->> 'code'::text), ''::text) <> ''::text))),
  constraint evidence_origin_told_once CHECK ((((origin IS NULL) = (origin_id IS NULL)) AND (num_nonnulls(origin_words, origin_seen) =
CASE
    WHEN (origin IS NULL) THEN 0
    ELSE 1
END))),
  constraint evidence_origin_words_check CHECK ((origin_words <> ''::text)),
  constraint evidence_place_check CHECK ((place <> ''::text)),
  constraint evidence_title_check CHECK ((title <> ''::text)),
  constraint evidence_with_whom_check CHECK ((with_whom <> ''::text))
);

CREATE UNIQUE INDEX evidence_by_origin ON portfolio.evidence USING btree (person_id, origin, origin_id) WHERE (origin IS NOT NULL);

CREATE INDEX evidence_by_person ON portfolio.evidence USING btree (person_id, happened_on DESC, id DESC);

create table portfolio.kept_tutorials (
  person_id uuid not null,
  evidence_id uuid not null,
  kept_at timestamp with time zone not null,
  constraint kept_tutorials_pkey PRIMARY KEY (person_id, evidence_id),
  constraint kept_tutorials_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint kept_tutorials_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id)
);

create table portfolio.library_films (
  evidence_id uuid not null,
  action_id uuid not null,
  offered_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint library_films_pkey PRIMARY KEY (evidence_id),
  constraint library_films_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint library_films_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint library_films_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint library_films_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text]))),
  constraint library_films_check CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))))
);

CREATE INDEX library_films_by_action ON portfolio.library_films USING btree (action_id, answered_at);

create table portfolio.link_evidence (
  link_id uuid not null,
  evidence_id uuid not null,
  constraint link_evidence_pkey PRIMARY KEY (link_id, evidence_id),
  constraint link_evidence_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint link_evidence_link_id_fkey FOREIGN KEY (link_id) REFERENCES portfolio.links(id)
);

CREATE INDEX link_evidence_by_evidence ON portfolio.link_evidence USING btree (evidence_id);

create table portfolio.link_looks (
  link_id uuid not null,
  on_day date not null,
  looks integer not null,
  constraint link_looks_pkey PRIMARY KEY (link_id, on_day),
  constraint link_looks_link_id_fkey FOREIGN KEY (link_id) REFERENCES portfolio.links(id),
  constraint link_looks_looks_check CHECK ((looks > 0))
);

create table portfolio.links (
  id uuid not null,
  person_id uuid not null,
  for_whom text not null,
  secret_hash text not null,
  until_day date not null,
  shows_card boolean not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint links_pkey PRIMARY KEY (id),
  constraint links_secret_hash_key UNIQUE (secret_hash),
  constraint links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint links_for_whom_check CHECK ((for_whom <> ''::text)),
  constraint links_secret_hash_check CHECK ((secret_hash <> ''::text))
);

CREATE INDEX links_by_person ON portfolio.links USING btree (person_id, made_at DESC);

create table portfolio.picture_answers (
  piece_id uuid not null,
  answer text not null,
  who text,
  agreed_on date,
  answered_at timestamp with time zone not null,
  constraint picture_answers_pkey PRIMARY KEY (piece_id),
  constraint picture_answers_piece_id_fkey FOREIGN KEY (piece_id) REFERENCES portfolio.pieces(id) ON DELETE CASCADE,
  constraint picture_answers_answer_check CHECK ((answer = ANY (ARRAY['nobody'::text, 'agreed'::text, 'kept back'::text]))),
  constraint picture_answers_check CHECK (((who IS NULL) = (agreed_on IS NULL))),
  constraint picture_answers_check1 CHECK (((answer <> 'agreed'::text) OR (who IS NOT NULL))),
  constraint picture_answers_check2 CHECK (((answer <> 'nobody'::text) OR (who IS NULL))),
  constraint picture_answers_who_check CHECK ((who <> ''::text))
);

create table portfolio.pieces (
  id uuid not null,
  evidence_id uuid not null,
  n bigint not null generated always as identity,
  file_id uuid not null,
  kind text not null,
  is_told boolean not null,
  name text not null,
  added_at timestamp with time zone not null,
  picture_file_id uuid,
  constraint pieces_pkey PRIMARY KEY (id),
  constraint pieces_file_id_key UNIQUE (file_id),
  constraint pieces_picture_file_id_key UNIQUE (picture_file_id),
  constraint pieces_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint pieces_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint pieces_picture_file_id_fkey FOREIGN KEY (picture_file_id) REFERENCES files.files(id),
  constraint pieces_check CHECK (((NOT is_told) OR (kind = ANY (ARRAY['audio'::text, 'video'::text])))),
  constraint pieces_check1 CHECK (((picture_file_id IS NULL) OR (kind = 'video'::text))),
  constraint pieces_kind_check CHECK ((kind = ANY (ARRAY['image'::text, 'audio'::text, 'video'::text, 'pdf'::text, 'sheet'::text, 'text'::text]))),
  constraint pieces_name_check CHECK ((name <> ''::text))
);

CREATE INDEX pieces_by_evidence ON portfolio.pieces USING btree (evidence_id, n);

create table portfolio.sendings (
  id uuid not null,
  person_id uuid not null,
  name text not null,
  bytes bigint not null,
  begun_at timestamp with time zone not null,
  file_id uuid,
  constraint sendings_pkey PRIMARY KEY (id),
  constraint sendings_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id) ON DELETE SET NULL,
  constraint sendings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint sendings_bytes_check CHECK (((bytes >= 1) AND (bytes <= 300000000))),
  constraint sendings_name_check CHECK ((name <> ''::text))
);

CREATE INDEX sendings_by_person ON portfolio.sendings USING btree (person_id, begun_at);

create table portfolio.set_aside (
  person_id uuid not null,
  origin text not null,
  origin_id text not null,
  set_aside_at timestamp with time zone not null,
  constraint set_aside_pkey PRIMARY KEY (person_id, origin, origin_id),
  constraint set_aside_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint set_aside_origin_check CHECK ((origin <> ''::text)),
  constraint set_aside_origin_id_check CHECK ((origin_id <> ''::text))
);

create table portfolio.shown (
  evidence_id uuid not null,
  audience text not null,
  shown_at timestamp with time zone not null,
  constraint shown_pkey PRIMARY KEY (evidence_id, audience),
  constraint shown_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint shown_audience_check CHECK ((audience = ANY (ARRAY['training'::text, 'support'::text, 'jury'::text, 'tutor'::text])))
);

create table portfolio.steps (
  id uuid not null,
  evidence_id uuid not null,
  at_s numeric(5,1) not null,
  words text not null,
  says text,
  picture_file_id uuid,
  constraint steps_pkey PRIMARY KEY (id),
  constraint steps_evidence_id_at_s_key UNIQUE (evidence_id, at_s),
  constraint steps_picture_file_id_key UNIQUE (picture_file_id),
  constraint steps_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES portfolio.evidence(id) ON DELETE CASCADE,
  constraint steps_picture_file_id_fkey FOREIGN KEY (picture_file_id) REFERENCES files.files(id),
  constraint steps_at_s_check CHECK (((at_s >= (0)::numeric) AND (at_s <= (600)::numeric))),
  constraint steps_says_check CHECK ((says <> ''::text)),
  constraint steps_words_check CHECK ((words <> ''::text))
);

create table portfolio.suggestions (
  id uuid not null,
  person_id uuid not null,
  said_by uuid not null,
  organisation_id uuid,
  title text not null,
  words text,
  happened_on date not null,
  file_id uuid,
  suggested_at timestamp with time zone not null,
  constraint suggestions_pkey PRIMARY KEY (id),
  constraint suggestions_file_id_key UNIQUE (file_id),
  constraint suggestions_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint suggestions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint suggestions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint suggestions_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id),
  constraint suggestions_title_check CHECK ((title <> ''::text)),
  constraint suggestions_words_check CHECK ((words <> ''::text))
);

CREATE INDEX suggestions_by_person ON portfolio.suggestions USING btree (person_id, happened_on DESC);

CREATE INDEX suggestions_by_time ON portfolio.suggestions USING btree (suggested_at);

create schema records;

create table records.activities (
  organisation_id uuid not null,
  hash bytea not null,
  id text not null,
  definition json not null,
  updated_at timestamp with time zone not null,
  constraint activities_pkey PRIMARY KEY (organisation_id, hash)
);

create table records.attachments (
  organisation_id uuid not null,
  sha2 text not null,
  bytes bytea not null,
  constraint attachments_pkey PRIMARY KEY (organisation_id, sha2)
);

create table records.keys (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  scopes text[] not null,
  secret_hash bytea not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  revoked_at timestamp with time zone,
  house boolean not null default false,
  constraint keys_pkey PRIMARY KEY (id),
  constraint keys_secret_hash_key UNIQUE (secret_hash),
  constraint keys_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.persons(id),
  constraint keys_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint keys_name_check CHECK ((name <> ''::text)),
  constraint keys_scopes_check CHECK ((cardinality(scopes) > 0))
);

create table records.notes (
  organisation_id uuid not null,
  kind text not null,
  place bytea not null,
  registration uuid,
  hash bytea not null,
  name text not null,
  content_type text not null,
  etag text not null,
  bytes bytea not null,
  updated_at timestamp with time zone not null,
  constraint notes_place UNIQUE NULLS NOT DISTINCT (organisation_id, place, hash, registration),
  constraint notes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint notes_kind_check CHECK ((kind = ANY (ARRAY['state'::text, 'activity profile'::text, 'agent profile'::text])))
);

create table records.pointers (
  organisation_id uuid not null,
  n bigint not null,
  id uuid not null,
  ref uuid not null,
  voids boolean not null,
  constraint pointers_pkey PRIMARY KEY (organisation_id, n)
);

CREATE INDEX pointers_to ON records.pointers USING btree (organisation_id, ref);

create table records.pseudonyms (
  id uuid not null,
  person_id uuid not null,
  home text not null,
  created_at timestamp with time zone not null,
  constraint pseudonyms_pkey PRIMARY KEY (id),
  constraint pseudonyms_person_id_home_key UNIQUE (person_id, home),
  constraint pseudonyms_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id)
);

create table records.refusals (
  n bigint not null generated always as identity,
  organisation_id uuid not null,
  key_id uuid not null,
  at timestamp with time zone not null,
  request text not null,
  status integer not null,
  rule text,
  place text not null,
  words text,
  constraint refusals_pkey PRIMARY KEY (n),
  constraint refusals_key_id_fkey FOREIGN KEY (key_id) REFERENCES records.keys(id),
  constraint refusals_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint refusals_check CHECK ((num_nonnulls(rule, words) = 1)),
  constraint refusals_rule_check CHECK ((rule ~ '^[a-z]'::text))
);

CREATE INDEX refusals_recent ON records.refusals USING btree (organisation_id, at DESC);

create table records.relays (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  url text not null,
  login text not null,
  secret text not null,
  version text not null,
  verb text,
  activity text,
  sent_n bigint not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  stopped_at timestamp with time zone,
  taken_until timestamp with time zone,
  tried_at timestamp with time zone,
  trouble text,
  trouble_words text,
  constraint relays_pkey PRIMARY KEY (id),
  constraint relays_created_by_fkey FOREIGN KEY (created_by) REFERENCES people.persons(id),
  constraint relays_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint relays_check CHECK ((COALESCE((trouble = ANY (ARRAY['no connection'::text, 'replied'::text])), false) = (trouble_words IS NOT NULL))),
  constraint relays_name_check CHECK ((name <> ''::text)),
  constraint relays_stuck CHECK (((trouble IS NULL) OR ((tried_at IS NOT NULL) AND (stopped_at IS NULL)))),
  constraint relays_trouble_check CHECK ((trouble = ANY (ARRAY['interrupted'::text, 'leads inside'::text, 'no reply'::text, 'no connection'::text, 'replied'::text]))),
  constraint relays_version_check CHECK ((version = ANY (ARRAY['1.0.3'::text, '2.0.0'::text])))
);

create table records.statements (
  organisation_id uuid not null,
  n bigint not null,
  id uuid not null,
  key_id uuid not null,
  voided boolean not null,
  body text not null,
  constraint statements_pkey PRIMARY KEY (organisation_id, n),
  constraint statements_id UNIQUE (organisation_id, id)
);

CREATE INDEX statements_of_key ON records.statements USING btree (key_id, n);

create table records.traits (
  trait bigint not null,
  n bigint not null,
  of_n bigint not null,
  constraint traits_pkey PRIMARY KEY (trait, n, of_n)
);

create schema results;

CREATE OR REPLACE FUNCTION results.refuse_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  frozen boolean;
begin
  if tg_table_name = 'bulletin_editions' then
    frozen := old.published_at is not null;
  elsif tg_table_name = 'bulletin_articles' then
    select bool_or(e.published_at is not null) into frozen
    from results.bulletin_editions e
    where e.id in (old.edition_id, new.edition_id);
  else
    select bool_or(e.published_at is not null) into frozen
    from results.bulletin_articles a
    join results.bulletin_editions e on e.id = a.edition_id
    where a.id in (old.article_id, new.article_id);
  end if;
  if frozen then
    raise exception 'a published edition is never changed' using errcode = 'restrict_violation', constraint = 'edition_published';
  end if;
  return coalesce(new, old);
end
$function$;

create table results.bulletin_approvals (
  id uuid not null,
  article_id uuid not null,
  version text not null,
  verdict text not null,
  words text not null default ''::text,
  in_place_of_lead boolean not null,
  said_by uuid,
  said_at timestamp with time zone not null,
  rank bigint not null generated always as identity,
  constraint bulletin_approvals_pkey PRIMARY KEY (id),
  constraint bulletin_approvals_article_id_fkey FOREIGN KEY (article_id) REFERENCES results.bulletin_articles(id) ON DELETE CASCADE,
  constraint bulletin_approvals_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id),
  constraint bulletin_approvals_check CHECK (((words <> ''::text) OR ((verdict = 'approved'::text) AND (NOT in_place_of_lead)))),
  constraint bulletin_approvals_verdict_check CHECK ((verdict = ANY (ARRAY['approved'::text, 'change asked'::text])))
);

CREATE INDEX bulletin_approvals_by_article ON results.bulletin_approvals USING btree (article_id, rank DESC);

create table results.bulletin_articles (
  id uuid not null,
  edition_id uuid not null,
  action_id uuid not null,
  town text not null,
  title text not null,
  chapo text not null default ''::text,
  body text not null default ''::text,
  revision integer not null default 0,
  written_at timestamp with time zone not null,
  constraint bulletin_articles_pkey PRIMARY KEY (id),
  constraint bulletin_articles_action_id_fkey FOREIGN KEY (action_id) REFERENCES actions.actions(id),
  constraint bulletin_articles_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES results.bulletin_editions(id),
  constraint bulletin_articles_title_check CHECK ((title <> ''::text))
);

CREATE INDEX bulletin_articles_by_edition ON results.bulletin_articles USING btree (edition_id, written_at);

CREATE TRIGGER bulletin_articles_frozen BEFORE INSERT OR DELETE OR UPDATE ON results.bulletin_articles FOR EACH ROW EXECUTE FUNCTION results.refuse_frozen();

create table results.bulletin_editions (
  id uuid not null,
  number integer not null,
  version integer not null default 0,
  dated date not null,
  period text not null,
  place text not null,
  towns text not null,
  theme text not null,
  front text not null default ''::text,
  glossary jsonb not null default '[]'::jsonb,
  credits text not null default ''::text,
  corrects_id uuid,
  correction_why text,
  revision integer not null default 0,
  written_at timestamp with time zone not null,
  written_by uuid,
  published_at timestamp with time zone,
  published_by uuid,
  frozen jsonb,
  constraint bulletin_editions_pkey PRIMARY KEY (id),
  constraint bulletin_editions_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES results.bulletin_editions(id),
  constraint bulletin_editions_published_by_fkey FOREIGN KEY (published_by) REFERENCES people.persons(id),
  constraint bulletin_editions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint bulletin_editions_check CHECK (((corrects_id IS NULL) = (correction_why IS NULL))),
  constraint bulletin_editions_check1 CHECK (((published_at IS NULL) = (frozen IS NULL))),
  constraint bulletin_editions_check2 CHECK (((version = 0) OR (corrects_id IS NOT NULL))),
  constraint bulletin_editions_number_check CHECK (((number >= 1) AND (number <= 99999))),
  constraint bulletin_editions_period_check CHECK ((period <> ''::text)),
  constraint bulletin_editions_place_check CHECK ((place <> ''::text)),
  constraint bulletin_editions_theme_check CHECK ((theme <> ''::text)),
  constraint bulletin_editions_version_check CHECK (((version >= 0) AND (version <= 9)))
);

CREATE INDEX bulletin_editions_by_date ON results.bulletin_editions USING btree (dated DESC, number DESC, version DESC);

CREATE UNIQUE INDEX bulletin_editions_number_taken ON results.bulletin_editions USING btree (number, version) WHERE (published_at IS NOT NULL);

CREATE TRIGGER bulletin_editions_frozen BEFORE DELETE OR UPDATE ON results.bulletin_editions FOR EACH ROW EXECUTE FUNCTION results.refuse_frozen();

create table results.bulletin_photos (
  id uuid not null,
  article_id uuid not null,
  drawing text,
  file_id uuid,
  description text not null default ''::text,
  caption text not null default ''::text,
  consent text,
  consent_on date,
  added_at timestamp with time zone not null,
  constraint bulletin_photos_pkey PRIMARY KEY (id),
  constraint bulletin_photos_article_id_fkey FOREIGN KEY (article_id) REFERENCES results.bulletin_articles(id),
  constraint bulletin_photos_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint bulletin_photos_check CHECK (((drawing IS NULL) <> (file_id IS NULL))),
  constraint bulletin_photos_check1 CHECK (((NOT (consent IS DISTINCT FROM 'signed'::text)) = (consent_on IS NOT NULL))),
  constraint bulletin_photos_consent_check CHECK ((consent = ANY (ARRAY['nobody on it'::text, 'signed'::text])))
);

CREATE INDEX bulletin_photos_by_article ON results.bulletin_photos USING btree (article_id, added_at);

CREATE TRIGGER bulletin_photos_frozen BEFORE INSERT OR DELETE OR UPDATE ON results.bulletin_photos FOR EACH ROW EXECUTE FUNCTION results.refuse_frozen();

create schema territory;

create table territory.addresses (
  id text not null,
  number integer,
  suffix text not null default ''::text,
  street text not null,
  street_key text not null,
  postcode text not null default ''::text,
  town_code text not null,
  town text not null,
  latitude double precision not null,
  longitude double precision not null,
  constraint addresses_pkey PRIMARY KEY (id),
  constraint addresses_id_check CHECK ((id <> ''::text)),
  constraint addresses_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint addresses_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint addresses_number_check CHECK (((number >= 0) AND (number <= 99998))),
  constraint addresses_street_check CHECK ((street <> ''::text)),
  constraint addresses_street_key_check CHECK ((street_key <> ''::text)),
  constraint addresses_town_check CHECK ((town <> ''::text)),
  constraint addresses_town_code_check CHECK ((town_code <> ''::text))
);

CREATE INDEX addresses_by_point ON territory.addresses USING btree (latitude, longitude);

CREATE INDEX addresses_by_street ON territory.addresses USING btree (town_code, street_key, number);

create table territory.backups (
  made_at timestamp with time zone not null,
  constraint backups_pkey PRIMARY KEY (made_at)
);

create table territory.births (
  one boolean not null default true,
  kind text not null,
  born_at timestamp with time zone not null,
  constraint births_pkey PRIMARY KEY (one),
  constraint births_kind_check CHECK ((kind = ANY (ARRAY['demo'::text, 'real'::text]))),
  constraint births_one_check CHECK (one)
);

create table territory.settings (
  one boolean not null default true,
  name text not null,
  town text not null default ''::text,
  postcode text not null default ''::text,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  host text not null default ''::text,
  constraint settings_pkey PRIMARY KEY (one),
  constraint settings_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people.persons(id),
  constraint settings_one_check CHECK (one)
);

create table territory.streets (
  town_code text not null,
  street_key text not null,
  name text not null,
  postcode text not null,
  town text not null,
  town_key text not null,
  latitude double precision not null,
  longitude double precision not null,
  doors integer not null,
  words tsvector generated always as (to_tsvector('simple'::regconfig, ((((street_key || ' '::text) || postcode) || ' '::text) || town_key))) stored,
  constraint streets_pkey PRIMARY KEY (town_code, street_key),
  constraint streets_doors_check CHECK ((doors > 0))
);

CREATE INDEX streets_by_words ON territory.streets USING gin (words);

create table territory.translations (
  key text not null,
  language text not null,
  print text not null,
  read_by text not null,
  noted_by uuid not null,
  noted_at timestamp with time zone not null,
  constraint translations_pkey PRIMARY KEY (key, language, print),
  constraint translations_language_check CHECK ((language ~ '^[a-z]{2}$'::text)),
  constraint translations_read_by_check CHECK (((length(read_by) >= 1) AND (length(read_by) <= 80)))
);

create schema training;

CREATE OR REPLACE FUNCTION training.refuse_ledger_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a line of the ledger is never changed: write a correction';
end $function$;

CREATE OR REPLACE FUNCTION training.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'training.% is written once: add a line that corrects', tg_table_name;
end $function$;

CREATE OR REPLACE FUNCTION training.refuse_taken_back_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an answer taken back is never changed';
end $function$;

create table training.activities (
  id uuid not null,
  group_id uuid not null,
  sequence_id uuid not null,
  code text not null,
  "position" integer not null,
  title text not null,
  mode text not null,
  minutes integer not null,
  proof text not null,
  domains integer[] not null default '{}'::integer[],
  instructions text not null default ''::text,
  picture text,
  quiz jsonb,
  withdrawn_at timestamp with time zone,
  constraint activities_pkey PRIMARY KEY (id),
  constraint activities_group_id_code_key UNIQUE (group_id, code),
  constraint activities_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint activities_sequence_id_fkey FOREIGN KEY (sequence_id) REFERENCES training.sequences(id),
  constraint activities_check CHECK (((proof = 'quiz'::text) = (quiz IS NOT NULL))),
  constraint activities_code_check CHECK ((code <> ''::text)),
  constraint activities_minutes_check CHECK (((minutes >= 1) AND (minutes <= 20000))),
  constraint activities_mode_check CHECK ((mode = ANY (ARRAY['foad at home'::text, 'foad at the centre'::text, 'face to face'::text, 'sst'::text, 'pmsmp'::text]))),
  constraint activities_position_check CHECK (("position" > 0)),
  constraint activities_proof_check CHECK ((proof = ANY (ARRAY['text'::text, 'photo'::text, 'file'::text, 'video'::text, 'audio'::text, 'quiz'::text, 'observation'::text, 'signature'::text]))),
  constraint activities_title_check CHECK ((title <> ''::text))
);

CREATE INDEX activities_by_sequence ON training.activities USING btree (sequence_id, "position");

create table training.activity_addresses (
  activity_id uuid not null,
  address text not null,
  constraint activity_addresses_pkey PRIMARY KEY (activity_id),
  constraint activity_addresses_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES training.activities(id),
  constraint activity_addresses_address_check CHECK ((address ~ '^/[^/]'::text))
);

create table training.after_asks (
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  moment text not null,
  secret text not null,
  asked_at timestamp with time zone not null,
  open_until date not null,
  told integer not null default 1,
  told_at timestamp with time zone not null,
  constraint after_asks_pkey PRIMARY KEY (id),
  constraint after_asks_group_id_person_id_moment_key UNIQUE (group_id, person_id, moment),
  constraint after_asks_secret_key UNIQUE (secret),
  constraint after_asks_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint after_asks_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint after_asks_moment_check CHECK ((moment = ANY (ARRAY['end'::text, 'three months'::text, 'six months'::text]))),
  constraint after_asks_secret_check CHECK ((length(secret) >= 20)),
  constraint after_asks_told_check CHECK (((told >= 1) AND (told <= 3)))
);

CREATE INDEX after_asks_by_person ON training.after_asks USING btree (person_id);

create table training.alert_notes (
  id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  said text not null,
  catch_up_on date,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint alert_notes_pkey PRIMARY KEY (id),
  constraint alert_notes_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint alert_notes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint alert_notes_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint alert_notes_said_check CHECK ((said <> ''::text))
);

CREATE INDEX alert_notes_by_group ON training.alert_notes USING btree (group_id, person_id, written_at DESC);

CREATE INDEX alert_notes_by_person ON training.alert_notes USING btree (person_id);

create table training.answers_taken_back (
  work_id uuid not null,
  decision text not null,
  word text,
  answered_by uuid not null,
  answered_at timestamp with time zone not null,
  why text not null,
  taken_back_by uuid not null,
  taken_back_at timestamp with time zone not null,
  constraint answers_taken_back_pkey PRIMARY KEY (work_id, answered_at),
  constraint answers_taken_back_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint answers_taken_back_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.persons(id),
  constraint answers_taken_back_work_id_fkey FOREIGN KEY (work_id) REFERENCES training.works(id),
  constraint answers_taken_back_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'given back'::text]))),
  constraint answers_taken_back_why_check CHECK ((why <> ''::text))
);

CREATE TRIGGER answers_taken_back_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON training.answers_taken_back FOR EACH STATEMENT EXECUTE FUNCTION training.refuse_taken_back_change();

create table training.attendance_lines (
  n bigint not null generated always as identity,
  id uuid not null,
  half_day_id uuid not null,
  person_id uuid not null,
  status text not null,
  late_minutes integer not null default 0,
  reason text,
  reason_words text,
  justification text,
  signed text,
  drawing text,
  countersigned text,
  said_by uuid,
  said_at timestamp with time zone not null,
  why text,
  source text,
  kept_at timestamp with time zone,
  why_code text,
  constraint attendance_lines_pkey PRIMARY KEY (n),
  constraint attendance_lines_id_key UNIQUE (id),
  constraint attendance_lines_half_day_id_fkey FOREIGN KEY (half_day_id) REFERENCES training.half_days(id),
  constraint attendance_lines_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint attendance_lines_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id),
  constraint attendance_lines_check CHECK (((status = 'absent'::text) OR (reason IS NULL))),
  constraint attendance_lines_check1 CHECK (((status = 'present'::text) OR ((late_minutes = 0) AND (signed IS NULL)))),
  constraint attendance_lines_check2 CHECK (((signed = 'drawn'::text) = (drawing IS NOT NULL))),
  constraint attendance_lines_check3 CHECK (((reason_words IS NULL) OR (reason IS NOT NULL))),
  constraint attendance_lines_late_minutes_check CHECK (((late_minutes >= 0) AND (late_minutes <= 300))),
  constraint attendance_lines_reason_check CHECK ((reason = ANY (ARRAY['illness'::text, 'sick child'::text, 'medical appointment'::text, 'appointment'::text, 'transport'::text, 'elsewhere'::text, 'unexcused'::text, 'other'::text]))),
  constraint attendance_lines_said_before CHECK ((said_at <= kept_at)),
  constraint attendance_lines_signed_check CHECK ((signed = ANY (ARRAY['drawn'::text, 'typed'::text, 'own device'::text, 'on paper'::text]))),
  constraint attendance_lines_status_check CHECK ((status = ANY (ARRAY['present'::text, 'absent'::text]))),
  constraint attendance_lines_why_code_check CHECK ((why_code = ANY (ARRAY['came after all'::text, 'question answered'::text, 'sheet imported'::text, 'noted at the host'::text]))),
  constraint attendance_lines_why_once CHECK (((why IS NULL) OR (why_code IS NULL)))
);

CREATE INDEX attendance_lines_by_half_day ON training.attendance_lines USING btree (half_day_id, person_id, n DESC);

CREATE INDEX attendance_lines_by_person ON training.attendance_lines USING btree (person_id);

CREATE TRIGGER attendance_lines_are_kept BEFORE DELETE OR UPDATE ON training.attendance_lines FOR EACH ROW EXECUTE FUNCTION training.refuse_rewriting();

create table training.attendance_questions (
  id uuid not null,
  group_id uuid not null,
  half_day_id uuid not null,
  person_id uuid not null,
  doubt text not null,
  said text not null,
  asked_at timestamp with time zone not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint attendance_questions_pkey PRIMARY KEY (id),
  constraint attendance_questions_half_day_id_person_id_said_key UNIQUE (half_day_id, person_id, said),
  constraint attendance_questions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint attendance_questions_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint attendance_questions_half_day_id_fkey FOREIGN KEY (half_day_id) REFERENCES training.half_days(id),
  constraint attendance_questions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint attendance_questions_answer_check CHECK ((answer = ANY (ARRAY['present'::text, 'absent'::text]))),
  constraint attendance_questions_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint attendance_questions_doubt_check CHECK ((doubt = ANY (ARRAY['present without signature'::text, 'present with a reason'::text, 'signed yet listed absent'::text])))
);

CREATE INDEX attendance_questions_by_group ON training.attendance_questions USING btree (group_id) WHERE (answered_at IS NULL);

create table training.attendance_sheets (
  group_id uuid not null,
  day date not null,
  half text not null,
  code text not null,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  constraint attendance_sheets_pkey PRIMARY KEY (group_id, day, half),
  constraint attendance_sheets_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint attendance_sheets_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people.persons(id),
  constraint attendance_sheets_code_check CHECK ((code ~ '^[0-9]{4}$'::text)),
  constraint attendance_sheets_half_check CHECK ((half = ANY (ARRAY['morning'::text, 'afternoon'::text])))
);

create table training.calendar_addresses (
  person_id uuid not null,
  token text not null,
  given_at timestamp with time zone not null,
  constraint calendar_addresses_pkey PRIMARY KEY (person_id),
  constraint calendar_addresses_token_key UNIQUE (token),
  constraint calendar_addresses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint calendar_addresses_token_check CHECK ((length(token) >= 20))
);

create table training.certificates (
  group_id uuid not null,
  person_id uuid not null,
  drawn_at timestamp with time zone not null,
  constraint certificates_pkey PRIMARY KEY (group_id, person_id),
  constraint certificates_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint certificates_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id)
);

create table training.connection_minutes (
  person_id uuid not null,
  minute timestamp with time zone not null,
  group_id uuid not null,
  activity_id uuid,
  constraint connection_minutes_pkey PRIMARY KEY (person_id, minute),
  constraint connection_minutes_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES training.activities(id),
  constraint connection_minutes_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint connection_minutes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint connection_minutes_minute_check CHECK ((minute = date_trunc('minute'::text, minute)))
);

CREATE INDEX connection_minutes_by_group ON training.connection_minutes USING btree (group_id, person_id);

create view training.current_attendance as
 SELECT DISTINCT ON (h.group_id, l.half_day_id, p.canonical_id) l.n,
    l.id,
    h.group_id,
    l.half_day_id,
    p.canonical_id AS person_id,
    l.status,
    l.late_minutes,
    l.reason,
    l.reason_words,
    l.justification,
    l.signed,
    l.drawing,
    l.countersigned,
    l.said_by,
    l.said_at,
    l.why,
    (EXISTS ( SELECT 1
           FROM training.attendance_questions q
             JOIN people.published_persons asked ON asked.id = q.person_id
          WHERE q.half_day_id = l.half_day_id AND asked.canonical_id = p.canonical_id AND q.answered_at IS NULL)) AS doubted
   FROM training.attendance_lines l
     JOIN training.half_days h ON h.id = l.half_day_id
     JOIN people.published_persons p ON p.id = l.person_id
  ORDER BY h.group_id, l.half_day_id, p.canonical_id, l.n DESC;

create table training.dossier_pieces (
  dossier_id uuid not null,
  n integer not null,
  path text not null,
  bytes bytea,
  file_id uuid,
  constraint dossier_pieces_pkey PRIMARY KEY (dossier_id, n),
  constraint dossier_pieces_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES training.dossiers(id) ON DELETE CASCADE,
  constraint dossier_pieces_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id) ON DELETE CASCADE,
  constraint dossier_pieces_check CHECK (((bytes IS NULL) <> (file_id IS NULL))),
  constraint dossier_pieces_n_check CHECK ((n >= 0))
);

create table training.dossiers (
  id uuid not null,
  group_id uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  done integer not null default 0,
  trainees integer not null,
  ready_at timestamp with time zone,
  name text,
  constraint dossiers_pkey PRIMARY KEY (id),
  constraint dossiers_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.persons(id),
  constraint dossiers_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint dossiers_named CHECK (((ready_at IS NULL) = (name IS NULL)))
);

create table training.efforts (
  work_id uuid not null,
  seconds integer not null,
  attempts integer not null,
  answers integer not null,
  share numeric not null,
  constraint efforts_pkey PRIMARY KEY (work_id),
  constraint efforts_work_id_fkey FOREIGN KEY (work_id) REFERENCES training.works(id),
  constraint efforts_answers_check CHECK ((answers >= 0)),
  constraint efforts_attempts_check CHECK ((attempts >= 0)),
  constraint efforts_seconds_check CHECK ((seconds >= 0)),
  constraint efforts_share_check CHECK (((share > (0)::numeric) AND (share <= (1)::numeric)))
);

create table training.half_days (
  id uuid not null,
  group_id uuid not null,
  uid text not null,
  sequence integer not null,
  day date not null,
  half text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  mode text not null,
  title text not null,
  room text not null default ''::text,
  trainer_id uuid,
  subgroup text,
  cancelled_at timestamp with time zone,
  written_at timestamp with time zone not null,
  written_by uuid,
  person_id uuid,
  convention_id uuid,
  host_name text,
  constraint half_days_pkey PRIMARY KEY (id),
  constraint half_days_group_id_uid_key UNIQUE (group_id, uid),
  constraint half_days_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint half_days_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint half_days_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES people.persons(id),
  constraint half_days_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint half_days_at_a_host CHECK (((num_nonnulls(person_id, convention_id, host_name) = ANY (ARRAY[0, 3])) AND ((person_id IS NULL) OR (mode = 'pmsmp'::text)))),
  constraint half_days_check CHECK ((ends_at > starts_at)),
  constraint half_days_half_check CHECK ((half = ANY (ARRAY['morning'::text, 'afternoon'::text]))),
  constraint half_days_mode_check CHECK ((mode = ANY (ARRAY['foad at home'::text, 'foad at the centre'::text, 'face to face'::text, 'sst'::text, 'pmsmp'::text]))),
  constraint half_days_sequence_check CHECK ((sequence >= 0)),
  constraint half_days_subgroup_check CHECK ((subgroup = ANY (ARRAY['A'::text, 'B'::text]))),
  constraint half_days_title_check CHECK ((title <> ''::text)),
  constraint half_days_uid_check CHECK ((uid <> ''::text))
);

CREATE UNIQUE INDEX half_days_by_convention ON training.half_days USING btree (convention_id, day, half) WHERE (convention_id IS NOT NULL);

CREATE INDEX half_days_by_group ON training.half_days USING btree (group_id, day, half);

CREATE INDEX half_days_by_time ON training.half_days USING btree (starts_at, ends_at) WHERE (cancelled_at IS NULL);

create table training.improvements (
  id uuid not null,
  group_id uuid not null,
  heard text not null,
  changed text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  constraint improvements_pkey PRIMARY KEY (id),
  constraint improvements_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint improvements_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.persons(id),
  constraint improvements_changed_check CHECK ((changed <> ''::text)),
  constraint improvements_heard_check CHECK ((heard <> ''::text))
);

CREATE INDEX improvements_by_group ON training.improvements USING btree (group_id);

create table training.ledger_heads (
  group_id uuid not null,
  n integer not null,
  hash text not null,
  constraint ledger_heads_pkey PRIMARY KEY (group_id),
  constraint ledger_heads_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id)
);

create table training.ledger_lines (
  group_id uuid not null,
  n integer not null,
  person_id uuid not null,
  activity_id uuid not null,
  kind text not null,
  minutes integer not null,
  proof text not null,
  proof_id text not null,
  signed_by uuid,
  why text not null,
  at timestamp with time zone not null,
  previous_hash text not null,
  hash text not null,
  constraint ledger_lines_pkey PRIMARY KEY (group_id, n),
  constraint ledger_lines_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES training.activities(id),
  constraint ledger_lines_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint ledger_lines_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint ledger_lines_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people.persons(id),
  constraint ledger_lines_check CHECK (((kind = 'correction'::text) OR (minutes > 0))),
  constraint ledger_lines_correction_signed CHECK (((kind = 'credit'::text) OR ((why <> ''::text) AND ((signed_by IS NOT NULL) OR ((proof = ANY (ARRAY['quiz'::text, 'statement'::text])) AND (minutes > 0)))))),
  constraint ledger_lines_kind_check CHECK ((kind = ANY (ARRAY['credit'::text, 'correction'::text]))),
  constraint ledger_lines_minutes_check CHECK ((minutes <> 0)),
  constraint ledger_lines_n_check CHECK ((n > 0)),
  constraint ledger_lines_proof_check CHECK ((proof = ANY (ARRAY['work'::text, 'quiz'::text, 'observation'::text, 'statement'::text, 'correction'::text, 'taken back'::text]))),
  constraint ledger_lines_taken_back_removes CHECK (((proof <> 'taken back'::text) OR ((kind = 'correction'::text) AND (minutes < 0))))
);

CREATE UNIQUE INDEX ledger_credited_once ON training.ledger_lines USING btree (person_id, activity_id) WHERE (kind = 'credit'::text);

CREATE INDEX ledger_lines_by_group ON training.ledger_lines USING btree (group_id, person_id) INCLUDE (minutes);

CREATE TRIGGER ledger_lines_stay BEFORE DELETE OR UPDATE OR TRUNCATE ON training.ledger_lines FOR EACH STATEMENT EXECUTE FUNCTION training.refuse_ledger_change();

create table training.opinion_marks (
  ask_id uuid not null,
  question text not null,
  mark integer not null,
  constraint opinion_marks_pkey PRIMARY KEY (ask_id, question),
  constraint opinion_marks_ask_id_fkey FOREIGN KEY (ask_id) REFERENCES training.opinions(ask_id),
  constraint opinion_marks_mark_check CHECK (((mark >= 1) AND (mark <= 4))),
  constraint opinion_marks_question_check CHECK ((question = ANY (ARRAY['understood'::text, 'useful'::text, 'helped'::text, 'place'::text, 'used'::text, 'advised'::text])))
);

create table training.opinions (
  ask_id uuid not null,
  words text,
  said_at timestamp with time zone not null,
  constraint opinions_pkey PRIMARY KEY (ask_id),
  constraint opinions_ask_id_fkey FOREIGN KEY (ask_id) REFERENCES training.after_asks(id),
  constraint opinions_words_check CHECK ((words <> ''::text))
);

create table training.presences_kept (
  half_day_id uuid not null,
  person_id uuid not null,
  other_half_day_id uuid not null,
  why text not null,
  kept_by uuid not null,
  kept_at timestamp with time zone not null,
  constraint presences_kept_pkey PRIMARY KEY (half_day_id, person_id, other_half_day_id),
  constraint presences_kept_half_day_id_fkey FOREIGN KEY (half_day_id) REFERENCES training.half_days(id),
  constraint presences_kept_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people.persons(id),
  constraint presences_kept_other_half_day_id_fkey FOREIGN KEY (other_half_day_id) REFERENCES training.half_days(id),
  constraint presences_kept_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint presences_kept_why_check CHECK ((why <> ''::text))
);

CREATE INDEX presences_kept_by_other ON training.presences_kept USING btree (other_half_day_id);

create view training.published_trainees as
 SELECT e.group_id,
    p.canonical_id AS person_id,
    ( SELECT min(twin.from_day) AS min
           FROM training.trainees twin
             JOIN people.published_persons same ON same.id = twin.person_id
          WHERE twin.group_id = e.group_id AND same.canonical_id = p.canonical_id) AS from_day,
    e.until_day,
    p.given_name,
    p.family_name
   FROM training.trainees e
     JOIN people.published_persons p ON p.id = e.person_id
  WHERE NOT (EXISTS ( SELECT 1
           FROM training.trainees twin
             JOIN people.published_persons same ON same.id = twin.person_id
          WHERE twin.group_id = e.group_id AND same.canonical_id = p.canonical_id AND ((ROW(COALESCE(twin.until_day, 'infinity'::date), twin.person_id) > ROW(COALESCE(e.until_day, 'infinity'::date), e.person_id)))));

create table training.sequences (
  id uuid not null,
  group_id uuid not null,
  "position" integer not null,
  title text,
  week_number integer,
  constraint sequences_pkey PRIMARY KEY (id),
  constraint sequences_group_id_position_key UNIQUE (group_id, "position") DEFERRABLE,
  constraint sequences_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint sequences_position_check CHECK (("position" > 0)),
  constraint sequences_title_check CHECK ((title <> ''::text)),
  constraint sequences_week_number_check CHECK (((week_number >= 0) AND (week_number <= 9999)))
);

create table training.sheet_signatures (
  group_id uuid not null,
  day date not null,
  half text not null,
  trainer_id uuid not null,
  drawing text,
  signed_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  constraint sheet_signatures_pkey PRIMARY KEY (group_id, day, half, trainer_id),
  constraint sheet_signatures_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint sheet_signatures_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES people.persons(id),
  constraint sheet_signatures_half_check CHECK ((half = ANY (ARRAY['morning'::text, 'afternoon'::text]))),
  constraint sheet_signatures_signed_before CHECK ((signed_at <= kept_at))
);

create table training.situations (
  n bigint not null generated always as identity,
  ask_id uuid not null,
  situation text not null,
  contract text,
  since text,
  noted_by uuid,
  said_at timestamp with time zone not null,
  constraint situations_pkey PRIMARY KEY (n),
  constraint situations_ask_id_fkey FOREIGN KEY (ask_id) REFERENCES training.after_asks(id),
  constraint situations_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES people.persons(id),
  constraint situations_check CHECK (((contract IS NULL) OR (situation = 'employed'::text))),
  constraint situations_check1 CHECK (((since IS NULL) OR (contract IS NOT NULL) OR (situation = 'training'::text))),
  constraint situations_contract_check CHECK ((contract = ANY (ARRAY['permanent'::text, 'long'::text, 'short'::text, 'aided'::text, 'own business'::text, 'not said'::text]))),
  constraint situations_since_check CHECK ((since = ANY (ARRAY['this month'::text, 'three months'::text, 'longer'::text]))),
  constraint situations_situation_check CHECK ((situation = ANY (ARRAY['employed'::text, 'training'::text, 'looking'::text, 'other'::text])))
);

CREATE INDEX situations_by_ask ON training.situations USING btree (ask_id, n DESC);

create table training.spoken_instructions (
  activity_id uuid not null,
  file_id uuid not null,
  said_by uuid not null,
  said_at timestamp with time zone not null,
  constraint spoken_instructions_pkey PRIMARY KEY (activity_id),
  constraint spoken_instructions_file_id_key UNIQUE (file_id),
  constraint spoken_instructions_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES training.activities(id),
  constraint spoken_instructions_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint spoken_instructions_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.persons(id)
);

create table training.subgroup_places (
  group_id uuid not null,
  person_id uuid not null,
  subgroup text not null,
  placed_at timestamp with time zone not null,
  constraint subgroup_places_pkey PRIMARY KEY (group_id, person_id),
  constraint subgroup_places_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint subgroup_places_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint subgroup_places_subgroup_check CHECK ((subgroup = ANY (ARRAY['A'::text, 'B'::text])))
);

create table training.trainees (
  group_id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date,
  ended_why text,
  enrolled_at timestamp with time zone not null,
  ended_code text,
  constraint trainees_pkey PRIMARY KEY (group_id, person_id),
  constraint trainees_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint trainees_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint trainees_check CHECK ((until_day >= from_day)),
  constraint trainees_ended_code_check CHECK ((ended_code = 'admission withdrawn'::text)),
  constraint trainees_ended_once CHECK ((num_nonnulls(ended_why, ended_code) =
CASE
    WHEN (until_day IS NULL) THEN 0
    ELSE 1
END))
);

CREATE INDEX trainees_by_person ON training.trainees USING btree (person_id);

create table training.trainer_invitations (
  id uuid not null,
  group_id uuid not null,
  organisation_id uuid not null,
  why text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  answer text,
  trainer_id uuid,
  answer_words text not null default ''::text,
  answered_by uuid,
  answered_at timestamp with time zone,
  constraint trainer_invitations_pkey PRIMARY KEY (id),
  constraint trainer_invitations_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people.persons(id),
  constraint trainer_invitations_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.persons(id),
  constraint trainer_invitations_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint trainer_invitations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint trainer_invitations_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES people.persons(id),
  constraint trainer_invitations_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint trainer_invitations_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint trainer_invitations_check1 CHECK (((NOT (answer IS DISTINCT FROM 'accepted'::text)) = (trainer_id IS NOT NULL)))
);

CREATE INDEX trainer_invitations_by_body ON training.trainer_invitations USING btree (organisation_id) WHERE (answer IS NULL);

CREATE UNIQUE INDEX trainer_invitations_open ON training.trainer_invitations USING btree (group_id, organisation_id) WHERE (answer IS NULL);

create table training.trainers (
  group_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  from_day date not null,
  until_day date,
  constraint trainers_pkey PRIMARY KEY (group_id, person_id),
  constraint trainers_group_id_fkey FOREIGN KEY (group_id) REFERENCES actions.groups(id),
  constraint trainers_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisations(id),
  constraint trainers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint trainers_check CHECK ((until_day >= from_day))
);

CREATE INDEX trainers_by_person ON training.trainers USING btree (person_id);

create table training.works (
  id uuid not null,
  n bigint not null generated always as identity,
  activity_id uuid not null,
  person_id uuid not null,
  handed_in_at timestamp with time zone not null,
  handed_in_by uuid not null,
  words text,
  file_id uuid,
  answers integer[],
  right_answers integer,
  questions integer,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  word text,
  done_at timestamp with time zone,
  constraint works_pkey PRIMARY KEY (id),
  constraint works_file_id_key UNIQUE (file_id),
  constraint works_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES training.activities(id),
  constraint works_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people.persons(id),
  constraint works_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.files(id),
  constraint works_handed_in_by_fkey FOREIGN KEY (handed_in_by) REFERENCES people.persons(id),
  constraint works_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.persons(id),
  constraint works_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint works_check1 CHECK (((decision <> 'given back'::text) OR (word <> ''::text))),
  constraint works_check2 CHECK ((((answers IS NULL) = (right_answers IS NULL)) AND ((answers IS NULL) = (questions IS NULL)))),
  constraint works_check3 CHECK (((right_answers >= 0) AND (right_answers <= questions))),
  constraint works_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'given back'::text, 'replaced'::text, 'waived'::text, 'taken back'::text]))),
  constraint works_done_before CHECK ((done_at <= handed_in_at)),
  constraint works_quiz_alone CHECK (((answers IS NULL) OR ((words IS NULL) AND (file_id IS NULL)))),
  constraint works_replaced_by CHECK (((decision <> 'replaced'::text) OR ((decided_by IS NOT NULL) AND (word IS NULL)))),
  constraint works_taken_back_by CHECK (((decision <> 'taken back'::text) OR ((decided_by IS NOT NULL) AND (word <> ''::text)))),
  constraint works_waiting_unanswered CHECK (((decision IS NOT NULL) OR ((decided_by IS NULL) AND (word IS NULL)))),
  constraint works_waived_by CHECK (((decision <> 'waived'::text) OR ((decided_by IS NOT NULL) AND (word <> ''::text))))
);

CREATE INDEX works_by_activity ON training.works USING btree (activity_id, handed_in_at);

CREATE INDEX works_by_person ON training.works USING btree (person_id, activity_id, n);

CREATE UNIQUE INDEX works_one_accepted ON training.works USING btree (activity_id, person_id) WHERE (decision = 'accepted'::text);

CREATE UNIQUE INDEX works_one_waiting ON training.works USING btree (activity_id, person_id) WHERE (decision IS NULL);

CREATE UNIQUE INDEX works_one_waived ON training.works USING btree (activity_id, person_id) WHERE (decision = 'waived'::text);

create schema undo;

CREATE OR REPLACE FUNCTION undo.changed(work uuid)
 RETURNS TABLE(relation text, key jsonb)
 LANGUAGE plpgsql
AS $function$
declare
  one record;
begin
  for one in
    select r.relation, r.key_sql from undo.relations r
    where exists (select from undo.changes c where c.work_id = work and c.relation = r.relation)
  loop
    return query execute format(
      $q$select c.relation, c.key from undo.changes c
      left join %s t on %s = c.key
      where c.work_id = $1 and c.relation = %L and (case when t is null then null else md5(to_jsonb(t)::text) end) is distinct from c.print$q$,
      one.relation, one.key_sql, one.relation)
    using work;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION undo.depending(work uuid)
 RETURNS TABLE(relation text, key jsonb, of_relation text, of_key jsonb)
 LANGUAGE plpgsql
AS $function$
declare
  one record;
begin
  for one in
    select child.relation as child, child.key_sql as child_key, parent.relation as parent, replace(parent.key_sql, ' t.', ' p.') as parent_key,
      (select string_agg(format('t.%I = p.%I', ca.attname, pa.attname), ' and ')
        from unnest(f.conkey, f.confkey) as pair (child_at, parent_at)
        join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = pair.child_at
        join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = pair.parent_at) as joined
    from pg_constraint f
    join undo.relations child on child.relation_oid = f.conrelid
    join undo.relations parent on parent.relation_oid = f.confrelid
    where f.contype = 'f'
      and exists (select from undo.changes c where c.work_id = work and c.relation = parent.relation and c.what = 'inserted')
  loop
    return query execute format(
      $q$select %L::text, %s, c.relation, c.key from undo.changes c
      join %s p on %s = c.key
      join %s t on %s
      where c.work_id = $1 and c.relation = %L and c.what = 'inserted'
        and not exists (select from undo.changes o where o.work_id = $1 and o.relation = %L and o.what <> 'deleted' and o.key = %s)$q$,
      one.child, one.child_key, one.parent, one.parent_key, one.child, one.joined, one.parent, one.child, one.child_key)
    using work;
  end loop;
end $function$;

CREATE OR REPLACE PROCEDURE undo.drop_going_with(IN work uuid, IN relation_name text)
 LANGUAGE plpgsql
AS $procedure$
declare
  one record;
begin
  for one in
    select parent.relation as parent, replace(parent.key_sql, ' t.', ' p.') as parent_key,
      (select string_agg(format('t.%I = p.%I', ca.attname, pa.attname), ' and ')
        from unnest(f.conkey, f.confkey) as pair (child_at, parent_at)
        join pg_attribute ca on ca.attrelid = f.conrelid and ca.attnum = pair.child_at
        join pg_attribute pa on pa.attrelid = f.confrelid and pa.attnum = pair.parent_at) as joined
    from pg_constraint f
    join undo.relations parent on parent.relation_oid = f.confrelid
    where f.contype = 'f' and f.conrelid = relation_name::regclass
      and exists (select from undo.changes c where c.work_id = work and c.relation = parent.relation and c.what = 'inserted')
  loop
    execute format(
      $q$delete from %s t using undo.changes c, %s p
      where c.work_id = $1 and c.relation = %L and c.what = 'inserted' and %s = c.key and %s$q$,
      relation_name, one.parent, one.parent, one.parent_key, one.joined)
    using work;
  end loop;
end $procedure$;

CREATE OR REPLACE FUNCTION undo.held(writer bigint, relations text[])
 RETURNS TABLE(relation text, key jsonb, content jsonb)
 LANGUAGE plpgsql
AS $function$
declare
  one record;
begin
  for one in select r.relation, r.key_sql from undo.relations r where r.relation = any(relations) loop
    return query execute format(
      $q$select %L::text, %s, to_jsonb(t) from %s t where t.xmax::text::bigint >= $1
      and t.xmax::text::bigint < pg_snapshot_xmax(pg_current_snapshot())::text::bigint & 4294967295$q$,
      one.relation, one.key_sql, one.relation)
    using writer & 4294967295;
  end loop;
end $function$;

CREATE OR REPLACE FUNCTION undo.rows_of(relation_name text, keys jsonb)
 RETURNS TABLE(key jsonb, content jsonb, print text)
 LANGUAGE plpgsql
AS $function$
declare
  key_sql text := (select r.key_sql from undo.relations r where r.relation = relation_name);
begin
  return query execute format(
    'select k.value, to_jsonb(t), md5(to_jsonb(t)::text) from jsonb_array_elements($1) k join %s t on %s = k.value', relation_name, key_sql)
  using keys;
end $function$;

CREATE OR REPLACE PROCEDURE undo.take_back(IN work uuid)
 LANGUAGE plpgsql
AS $procedure$
declare
  pieces text[] := '{}';
  one record;
begin
  for one in
    select r.relation, r.key_sql, bool_or(c.what = 'inserted') as made, bool_or(c.what = 'updated') as changed, bool_or(c.what = 'deleted') as gone,
      (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = r.relation_oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as names,
      (select string_agg(format('b.%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = r.relation_oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as contents,
      (select string_agg(format('%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = r.relation_oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a') as free_names,
      (select string_agg(format('b.%I', a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = r.relation_oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a') as free_contents
    from undo.changes c
    join undo.relations r on r.relation = c.relation
    where c.work_id = work
    group by r.relation_oid, r.relation, r.key_sql
  loop
    if one.made then
      pieces := pieces || format(
        $q$delete from %s t using undo.changes c
        where c.work_id = $1 and c.relation = %L and c.what = 'inserted' and %s = c.key$q$,
        one.relation, one.relation, one.key_sql);
    end if;
    if one.changed then
      pieces := pieces || format(
        $q$update %s t set (%s) = (select %s from jsonb_populate_record(null::%s, c.before) b)
        from undo.changes c
        where c.work_id = $1 and c.relation = %L and c.what = 'updated' and %s = c.key$q$,
        one.relation, one.free_names, one.free_contents, one.relation, one.relation, one.key_sql);
    end if;
    if one.gone then
      pieces := pieces || format(
        $q$insert into %s (%s) overriding system value
        select %s from undo.changes c cross join lateral jsonb_populate_record(null::%s, c.before) b
        where c.work_id = $1 and c.relation = %L and c.what = 'deleted'$q$,
        one.relation, one.names, one.contents, one.relation, one.relation);
    end if;
  end loop;
  execute (
    select 'with ' || string_agg(format('p%s as (%s)', n, piece), ', ') || ' select 1'
    from unnest(pieces) with ordinality as p (piece, n)
  ) using work;
end $procedure$;

CREATE OR REPLACE FUNCTION undo.touched(deleted boolean)
 RETURNS TABLE(relation text, key_sql text)
 LANGUAGE sql
AS $function$
  select r.relation, r.key_sql
  from undo.relations r
  join pg_stat_xact_user_tables s on s.relid = r.relation_oid
  where current_setting('track_counts') = 'off' or s.n_tup_upd + case when deleted then s.n_tup_del else s.n_tup_ins end > 0
$function$;

CREATE OR REPLACE FUNCTION undo.written(one_relation text DEFAULT NULL::text)
 RETURNS TABLE(relation text, key jsonb, print text)
 LANGUAGE plpgsql
AS $function$
declare
  here bigint := pg_current_xact_id()::text::bigint;
  one record;
begin
  for one in select t.relation, t.key_sql from undo.touched(false) t where one_relation is null or t.relation = one_relation loop
    return query execute format(
      $q$select %L::text, %s, md5(to_jsonb(t)::text) from %s t
      where t.xmin::text::bigint >= $1 and pg_xact_status(($2 + t.xmin::text::bigint)::text::xid8) = 'in progress'$q$,
      one.relation, one.key_sql, one.relation)
    using here & 4294967295, (here >> 32) << 32;
  end loop;
end $function$;

create table undo.changes (
  work_id uuid not null,
  relation text not null,
  key jsonb not null,
  what text not null,
  print text,
  before jsonb,
  noted_at timestamp with time zone not null,
  constraint changes_pkey PRIMARY KEY (work_id, relation, key),
  constraint changes_check CHECK (((what = 'inserted'::text) = (before IS NULL))),
  constraint changes_check1 CHECK (((what = 'deleted'::text) = (print IS NULL))),
  constraint changes_what_check CHECK ((what = ANY (ARRAY['inserted'::text, 'updated'::text, 'deleted'::text])))
);

CREATE INDEX changes_to_sweep ON undo.changes USING btree (noted_at);

create view undo.relations as
 SELECT c.oid AS relation_oid,
    (n.nspname::text || '.'::text) || c.relname::text AS relation,
    format('jsonb_build_object(%s)'::text, string_agg(format('%L, t.%I'::text, a.attname, a.attname), ', '::text ORDER BY a.attnum)) AS key_sql
   FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     JOIN pg_attribute a ON a.attrelid = c.oid AND (a.attnum = ANY (i.indkey::smallint[]))
  WHERE c.relkind = 'r'::"char" AND n.nspname !~ '^pg_'::text AND (n.nspname <> ALL (ARRAY['information_schema'::name, 'undo'::name, 'imports'::name, 'graphile_worker'::name]))
  GROUP BY c.oid, n.nspname, c.relname;

create schema web;

create table web.tries (
  key text not null,
  window_start timestamp with time zone not null,
  count integer not null,
  constraint tries_pkey PRIMARY KEY (key, window_start)
);
