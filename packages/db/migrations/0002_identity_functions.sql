-- Sign-in and sessions. Both hosts use these; whoever is not of the staff host gets answers about entrepreneurs only.
create function identity.caller_host(p_host text) returns text language sql stable
  as $$ select case when pg_has_role(session_user, 'app_auth', 'member') or pg_has_role(session_user, 'app_api', 'member') then p_host else 'mitra' end $$;
--> statement-breakpoint

-- Counts an attempt before the secret is checked, so that parallel guesses cannot outrun the limit.
-- Returns the seconds that the key is still blocked, 0 when the attempt may go on.
create function identity.count_attempt(p_key text, p_limit int, p_window interval, p_block interval, p_longest interval)
returns int language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  entry identity.throttle;
begin
  insert into identity.throttle as t (key, window_started_at, attempts, strikes, blocked_until)
    values (p_key, now(), 0, 0, null)
    on conflict (key) do nothing;
  select * into entry from identity.throttle where key = p_key for update;
  if entry.blocked_until > now() then
    return ceil(extract(epoch from entry.blocked_until - now()))::int;
  end if;
  if entry.window_started_at < now() - p_window then
    entry.attempts := 0;
    entry.window_started_at := now();
    -- Strikes are forgiven a day after the last block.
    if coalesce(entry.blocked_until, '-infinity') < now() - interval '1 day' then entry.strikes := 0; end if;
  end if;
  entry.attempts := entry.attempts + 1;
  if entry.attempts >= p_limit then
    entry.blocked_until := now() + least(p_block * power(2, entry.strikes), p_longest);
    entry.strikes := entry.strikes + 1;
    entry.attempts := 0;
  end if;
  update identity.throttle
    set window_started_at = entry.window_started_at, attempts = entry.attempts, strikes = entry.strikes, blocked_until = entry.blocked_until
    where key = p_key;
  return 0;
end $$;
--> statement-breakpoint

create function identity.find_account(p_host text, p_login text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when p_host = 'staf' then
    (select id from identity.account where email = lower(p_login) and kind = 'staff')
  else coalesce(
    (select account_id from identity.entrepreneur_login where card_number = p_login),
    (select min(account_id::text)::uuid from identity.entrepreneur_login where phone = p_login having count(*) = 1))
  end $$;
--> statement-breakpoint

-- The start of a sign-in: throttled, then the account's secret for the caller to check.
-- An unknown login gets a row without an account, so that both look the same.
create function identity.begin_sign_in(p_host text, p_login text, p_address text)
returns table (account_id uuid, secret_hash text, must_change boolean, blocked_seconds int)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  host constant text := identity.caller_host(p_host);
  found_id constant uuid := identity.find_account(host, p_login);
  wait int;
begin
  wait := identity.count_attempt('address:' || host || ':' || p_address, 50, interval '15 minutes', interval '15 minutes', interval '15 minutes');
  if wait = 0 then
    wait := case when host = 'staf'
      then identity.count_attempt('login:staf:' || lower(p_login), 6, interval '1 minute', interval '1 minute', interval '15 minutes')
      else identity.count_attempt('login:mitra:' || coalesce(found_id::text, p_login), 5, interval '15 minutes', interval '15 minutes', interval '24 hours')
    end;
  end if;
  if wait = 0 and host = 'mitra' then
    wait := identity.count_attempt('day:mitra:' || coalesce(found_id::text, p_login), 20, interval '1 day', interval '1 day', interval '1 day');
  end if;
  if wait > 0 then
    return query select null::uuid, null::text, false, wait;
  else
    return query
      select a.id, a.secret_hash, a.must_change_secret, 0 from (select found_id as id) wanted
      left join identity.account a on a.id = wanted.id and a.status = 'active' and a.secret_hash is not null;
  end if;
end $$;
--> statement-breakpoint

-- A success: the login's failures are forgiven and the address has one attempt back, so that a hall full of people may sign in.
create function identity.forgive_attempts(p_host text, p_login text, p_address text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with who as (select coalesce(identity.find_account('mitra', p_login)::text, p_login) as hers)
  delete from identity.throttle using who
  where key in ('login:staf:' || lower(p_login), 'login:mitra:' || hers, 'day:mitra:' || hers)
    and split_part(key, ':', 2) = identity.caller_host(p_host);
  update identity.throttle set attempts = greatest(attempts - 1, 0)
  where key = 'address:' || identity.caller_host(p_host) || ':' || p_address;
$$;
--> statement-breakpoint

-- Opens a session for an account whose secret the caller has checked. At most five live sessions a person: the oldest end.
create function identity.open_session(p_account uuid, p_host text, p_token_hash bytea, p_id uuid, p_duty text, p_region text, p_device text, p_idle_seconds int, p_life_seconds int)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  host constant text := identity.caller_host(p_host);
  v_duty text := p_duty;
  v_region text := p_region;
begin
  if host = 'mitra' then
    select 'entrepreneur', l.regency_code into v_duty, v_region
      from identity.account a join identity.entrepreneur_login l on l.account_id = a.id
      where a.id = p_account and a.kind = 'entrepreneur' and a.status = 'active';
    if not found then return false; end if;
  elsif not exists (
    select 1 from identity.account a join identity.duty_grant g on g.account_id = a.id
    where a.id = p_account and a.kind = 'staff' and a.status = 'active'
      and g.duty = p_duty and g.regency_code = p_region
      and g.valid_from <= (now() at time zone 'Asia/Makassar')::date
      and (g.valid_to is null or g.valid_to >= (now() at time zone 'Asia/Makassar')::date)
  ) then
    return false;
  end if;
  insert into identity.session (token_hash, id, account_id, host, duty, regency_code, device, created_at, last_seen_at, idle_seconds, expires_at)
    values (p_token_hash, p_id, p_account, host, v_duty, v_region, p_device, now(), now(), p_idle_seconds, now() + make_interval(secs => p_life_seconds));
  update identity.session set ended_at = now()
    where account_id = p_account and ended_at is null and token_hash in (
      select s.token_hash from identity.session s
      where s.account_id = p_account and s.ended_at is null and s.expires_at > now()
      order by s.created_at desc, s.id desc offset 5);
  return true;
end $$;
--> statement-breakpoint

-- The check of every request: a disabled account, an ended grant or an idle session is out at once.
create function identity.read_session(p_host text, p_token_hash bytea)
returns table (session_id uuid, account_id uuid, duty text, region text, must_change boolean, created_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  s identity.session;
  a identity.account;
begin
  select * into s from identity.session t
    where t.token_hash = p_token_hash and t.host = identity.caller_host(p_host)
      and t.ended_at is null and t.expires_at > now()
      and t.last_seen_at > now() - make_interval(secs => t.idle_seconds);
  if not found then return; end if;
  select * into a from identity.account t where t.id = s.account_id and t.status = 'active';
  if not found then return; end if;
  if s.host = 'staf' and not exists (
    select 1 from identity.duty_grant g
    where g.account_id = s.account_id and g.duty = s.duty and g.regency_code = s.regency_code
      and g.valid_from <= (now() at time zone 'Asia/Makassar')::date
      and (g.valid_to is null or g.valid_to >= (now() at time zone 'Asia/Makassar')::date)
  ) then
    return;
  end if;
  if s.last_seen_at < now() - interval '1 minute' then
    -- Hers slides for thirty days, staff's ends twelve hours after it began.
    update identity.session t set last_seen_at = now(),
        expires_at = case when t.host = 'mitra' then now() + make_interval(secs => t.idle_seconds) else t.expires_at end
      where t.token_hash = p_token_hash;
  end if;
  return query select s.id, s.account_id, s.duty, s.regency_code, a.must_change_secret, s.created_at;
end $$;
--> statement-breakpoint

create function identity.session_owner(p_token_hash bytea) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.account_id from identity.session s join identity.account a on a.id = s.account_id and a.status = 'active'
  where s.token_hash = p_token_hash and s.ended_at is null and s.expires_at > now()
    and s.host = identity.caller_host(s.host) $$;
create function identity.list_sessions(p_token_hash bytea)
returns table (id uuid, duty text, regency_code text, device text, created_at timestamptz, last_seen_at timestamptz, is_current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.duty, s.regency_code, s.device, s.created_at, s.last_seen_at, s.token_hash = p_token_hash
  from identity.session s
  where s.account_id = identity.session_owner(p_token_hash) and s.ended_at is null and s.expires_at > now()
    and s.last_seen_at > now() - make_interval(secs => s.idle_seconds)
  order by s.last_seen_at desc $$;
-- Ends one own session (p_id), or all others when p_id is null. Returns how many ended.
create function identity.end_sessions(p_token_hash bytea, p_id uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare ended int;
begin
  update identity.session s set ended_at = now()
    where s.account_id = identity.session_owner(p_token_hash) and s.ended_at is null
      and case when p_id is null then s.token_hash <> p_token_hash else s.id = p_id end;
  get diagnostics ended = row_count;
  return ended;
end $$;
create function identity.end_session(p_token_hash bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update identity.session set ended_at = now() where token_hash = p_token_hash and ended_at is null $$;
--> statement-breakpoint

-- Her own secret for the caller to check before it is changed: whoever holds her phone may not guess on.
create function identity.own_secret(p_token_hash bytea) returns table (secret_hash text, blocked_seconds int)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  owner constant uuid := identity.session_owner(p_token_hash);
  wait int;
begin
  if owner is null then return; end if;
  wait := identity.count_attempt('change:' || owner, 5, interval '15 minutes', interval '15 minutes', interval '24 hours');
  return query select case when wait = 0 then a.secret_hash end, wait from identity.account a where a.id = owner;
end $$;
-- A new secret ends every other session of the person.
create function identity.change_secret(p_token_hash bytea, p_secret_hash text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare owner uuid := identity.session_owner(p_token_hash);
begin
  update identity.account set secret_hash = p_secret_hash, must_change_secret = false, secret_changed_at = now() where id = owner;
  delete from identity.throttle where key = 'change:' || owner;
  update identity.session set ended_at = now() where account_id = owner and ended_at is null and token_hash <> p_token_hash;
end $$;
--> statement-breakpoint

-- The newest code of an account works once, for fourteen days and five tries, counted before it is compared.
create function identity.try_activation(p_login text, p_code_hash bytea, p_address text)
returns table (is_right boolean, blocked_seconds int)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  wait int;
  code identity.activation_code;
begin
  wait := identity.count_attempt('code:mitra:' || p_address, 50, interval '15 minutes', interval '15 minutes', interval '15 minutes');
  if wait = 0 then
    wait := identity.count_attempt('code:mitra:' || coalesce(identity.find_account('mitra', p_login)::text, p_login), 5, interval '15 minutes', interval '15 minutes', interval '24 hours');
  end if;
  if wait > 0 then return query select false, wait; return; end if;
  select * into code from identity.activation_code c
    where c.account_id = identity.find_account('mitra', p_login) order by c.created_at desc, c.id desc limit 1 for update;
  if not found or code.used_at is not null or code.expires_at < now() or code.attempts >= 5 then
    return query select false, 0; return;
  end if;
  update identity.activation_code set attempts = attempts + 1 where id = code.id;
  return query select code.code_hash = p_code_hash, 0;
end $$;
-- Sets her PIN with a code that `try_activation` has accepted; every session of hers ends.
create function identity.activate(p_login text, p_code_hash bytea, p_secret_hash text) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  owner constant uuid := identity.find_account('mitra', p_login);
  code identity.activation_code;
begin
  select * into code from identity.activation_code c where c.account_id = owner order by c.created_at desc, c.id desc limit 1 for update;
  if not found or code.used_at is not null or code.expires_at < now() or code.code_hash <> p_code_hash then return null; end if;
  update identity.activation_code set used_at = now() where id = code.id;
  update identity.account set secret_hash = p_secret_hash, must_change_secret = false, secret_changed_at = now()
    where id = owner and kind = 'entrepreneur' and status = 'active';
  if not found then return null; end if;
  update identity.session set ended_at = now() where account_id = owner and ended_at is null;
  delete from identity.throttle where key in ('login:mitra:' || owner, 'code:mitra:' || owner);
  return owner;
end $$;
--> statement-breakpoint

-- Acts of staff on accounts, called inside their own scoped transaction.
create function identity.create_entrepreneur(p_woman uuid, p_card text, p_phone text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if app.duty() is distinct from 'mentor' or not exists (
    select 1 from app.woman w where w.id = p_woman and w.regency_code = app.region() and w.created_by = app.uid()
  ) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  insert into identity.account (id, kind, status, must_change_secret, needs_second_factor, created_at)
    values (p_woman, 'entrepreneur', 'active', false, false, now());
  insert into identity.entrepreneur_login (account_id, regency_code, card_number, phone) values (p_woman, app.region(), p_card, p_phone);
end $$;
-- The number with which she may sign in follows the one that her office calls.
create function identity.change_phone(p_woman uuid, p_phone text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select 1 from app.woman w where w.id = p_woman and w.regency_code = app.region()
    and (app.duty() = 'verifier' or (app.duty() = 'mentor' and w.case_mentor_id = app.uid()))) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  update identity.entrepreneur_login set phone = p_phone where account_id = p_woman and regency_code = app.region();
end $$;
create function identity.card_number(p_woman uuid) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.card_number from identity.entrepreneur_login l join app.woman w on w.id = l.account_id and w.regency_code = l.regency_code
  where l.account_id = p_woman and l.regency_code = app.region()
    and (app.duty() = 'verifier' or (app.duty() = 'mentor' and w.case_mentor_id = app.uid())) $$;
create function identity.issue_activation(p_id uuid, p_woman uuid, p_code_hash bytea, p_expires timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if identity.card_number(p_woman) is null then raise exception 'not allowed' using errcode = '42501'; end if;
  insert into identity.activation_code (id, account_id, code_hash, created_by, created_at, expires_at, attempts)
    values (p_id, p_woman, p_code_hash, app.uid(), clock_timestamp(), p_expires, 0);
end $$;
-- A verifier makes mentors of her regency; an administrator makes any staff account.
create function identity.create_staff(p_id uuid, p_email text, p_secret_hash text, p_grant uuid, p_duty text, p_region text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_duty = 'entrepreneur' or not (app.duty() = 'admin' or (app.duty() = 'verifier' and p_duty = 'mentor' and p_region = app.region())) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  insert into identity.account (id, kind, email, status, secret_hash, must_change_secret, needs_second_factor, created_at)
    values (p_id, 'staff', lower(p_email), 'active', p_secret_hash, true, true, now());
  insert into identity.duty_grant (id, account_id, duty, regency_code, valid_from, granted_by, created_at)
    values (p_grant, p_id, p_duty, p_region, (now() at time zone 'Asia/Makassar')::date, app.uid(), now());
end $$;
-- Disabling ends every session at once. Nobody changes their own account's status.
create function identity.set_staff_status(p_account uuid, p_status text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_account = app.uid() or p_status not in ('active', 'disabled') or not exists (select 1 from identity.account a where a.id = p_account and a.kind = 'staff') or not (
    app.duty() = 'admin' or (app.duty() = 'verifier' and exists (
      select 1 from app.staff s where s.id = p_account and s.regency_code = app.region()) and not exists (
      select 1 from identity.duty_grant g where g.account_id = p_account and (g.duty <> 'mentor' or g.regency_code <> app.region())))
  ) then
    raise exception 'not allowed' using errcode = '42501';
  end if;
  update identity.account set status = p_status, disabled_at = case when p_status = 'disabled' then now() end
    where id = p_account and kind = 'staff';
  if p_status = 'disabled' then
    update identity.session set ended_at = now() where account_id = p_account and ended_at is null;
  end if;
end $$;
create function identity.staff_duties(p_accounts uuid[]) returns table (account_id uuid, duty text, regency_code text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.account_id, g.duty, g.regency_code from identity.duty_grant g
  where g.account_id = any (p_accounts)
    and g.valid_from <= (now() at time zone 'Asia/Makassar')::date
    and (g.valid_to is null or g.valid_to >= (now() at time zone 'Asia/Makassar')::date)
    and (app.duty() = 'admin' or (app.duty() in ('verifier', 'head') and g.regency_code = app.region())) $$;
--> statement-breakpoint

revoke all on all functions in schema identity from public;
grant execute on function
  identity.begin_sign_in(text, text, text), identity.forgive_attempts(text, text, text),
  identity.open_session(uuid, text, bytea, uuid, text, text, text, int, int), identity.read_session(text, bytea),
  identity.list_sessions(bytea), identity.end_sessions(bytea, uuid), identity.end_session(bytea),
  identity.own_secret(bytea), identity.change_secret(bytea, text)
  to app_auth, app_portal;
grant execute on function identity.try_activation(text, bytea, text), identity.activate(text, bytea, text) to app_portal;
grant execute on function identity.create_entrepreneur(uuid, text, text) to r_mentor;
grant execute on function identity.card_number(uuid), identity.change_phone(uuid, text), identity.issue_activation(uuid, uuid, bytea, timestamptz) to r_mentor, r_supervisor;
grant execute on function identity.create_staff(uuid, text, text, uuid, text, text), identity.set_staff_status(uuid, text) to r_supervisor, r_admin;
grant usage on schema identity to r_head;
grant execute on function identity.staff_duties(uuid[]) to r_supervisor, r_admin, r_head;
grant execute on function identity.read_session(text, bytea) to app_api;
