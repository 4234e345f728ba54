// Durable above everything; at most 100 MB on a small machine, one core for one question; and nothing that people wrote
// goes to the log.
const settings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '48MB',
  max_worker_processes: '4',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '256MB',
  jit: 'off',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

// Reads in the server's own processes, instead of in three more.
const since: Record<string, number> = { io_method: 18 }

/** The settings of our own PostgreSQL, as arguments for this version of it. */
export function settingsFor(version: number, connections: number): string[] {
  return Object.entries({ ...settings, max_connections: String(connections), io_method: 'sync' })
    .filter(([name]) => version >= (since[name] ?? 0))
    .flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
