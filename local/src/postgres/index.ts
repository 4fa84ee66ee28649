export { createDatabase, type DatabaseUrls, openDatabase } from './database.ts';
export { migrate } from './migrate.ts';
export { type PostgresOptions, type PostgresServer, resetPostgres, startPostgres } from './server.ts';
export { dropDatabase, newDatabaseName, startTestPostgres, type TestDatabase, testDatabase } from './test-database.ts';
export { makeTenant, type Tenant } from './test-tenant.ts';
