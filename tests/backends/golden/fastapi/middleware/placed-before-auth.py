# main.py: At the top, with the other imports, if it is not there yet.
from fastapi.middleware.cors import CORSMiddleware

# main.py: At the end, below every other `app.add_middleware`, above `uvicorn.run` and its `if __name__ …` if they are there.
# instead of:
# app.add_middleware(CORSMiddleware, allow_origins=["*"])
app.add_middleware(
    CORSMiddleware,
    allow_origins=["http://localhost:5173"],
    allow_credentials=True,
    allow_methods=["GET", "HEAD", "POST", "PUT"],
    allow_headers=["authorization", "content-type", "x-request-id"],
    expose_headers=["x-total-count"],
    max_age=600,
)

# Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

# Note: Other requests get neither these headers nor `Vary: Origin` from FastAPI. If a cache or CDN stands in front, make `Origin` part of its cache key.

# Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

# Note: The lists hold what was seen here. Add what your other requests need.
