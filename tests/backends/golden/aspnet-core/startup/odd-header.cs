// Startup.cs: In `ConfigureServices`.
// above:
//     public void ConfigureServices(IServiceCollection services)
//     {
        services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .WithOrigins("http://localhost:5173")
            .WithHeaders("x-it's$odd")));

// Startup.cs: In `Configure`, below `app.UseRouting();` and above authentication, authorization and endpoints.
// above:
//         app.UseRouting();
        app.UseCors();
// below:
//         app.UseEndpoints(

// Note: Other requests get neither these headers nor `Vary: Origin` from ASP.NET Core. If a cache or CDN stands in front, make `Origin` part of its cache key.

// Note: The lists hold what this request asked for. Add what your other requests need.
