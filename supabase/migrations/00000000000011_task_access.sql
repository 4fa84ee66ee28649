-- Who may touch the task queue. Neither login may change its schema, so both run with `migrate: false`.


-- app_service works on tasks, in every organization: a task names its own, and the work goes through a scope.

grant usage on schema pgboss to app_service;
grant select, insert, update, delete on all tables in schema pgboss to app_service;


-- app_login may only add a task, inside a signed-in person's transaction; `authenticated` sees nothing of the queue.

grant usage on schema pgboss to app_login;
grant select on pgboss.version, pgboss.queue to app_login;
grant insert on pgboss.job, pgboss.job_common to app_login;
grant select (id, start_after) on pgboss.job, pgboss.job_common to app_login;
