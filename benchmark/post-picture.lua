-- wrk -s benchmark/post-picture.lua URL -- FILE: posts a picture as a form, and prints the figures as one line of JSON.
-- The request is made once, so that wrk itself costs little.

function init(arguments)
  local file = assert(io.open(arguments[1], "rb"))
  local picture = file:read("*a")
  file:close()
  local boundary = "----------------benchmark"
  local body = "--" .. boundary .. "\r\n"
    .. 'Content-Disposition: form-data; name="image"; filename="picture"\r\n'
    .. "Content-Type: application/octet-stream\r\n\r\n" .. picture .. "\r\n--" .. boundary .. "--\r\n"
  made = wrk.format("POST", nil, { ["Content-Type"] = "multipart/form-data; boundary=" .. boundary }, body)
end

function request()
  return made
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "seconds": %f, "p50": %f, "p99": %f, "failed": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
