/** If a plain test uses the database after all, it fails with this address in its message: name it `*.db.test.ts`. */
process.env.DATABASE_URL = 'postgresql://no-database@127.0.0.1:1/name_the_file_db_test_ts'
process.env.MIGRATE_DATABASE_URL = process.env.DATABASE_URL
process.env.AUTH_SECRET = 'a secret for tests only, never for a site'
delete process.env.PUBLIC_URL
