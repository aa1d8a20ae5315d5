// SecurityConfig.java: With the other imports.
import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

// SecurityConfig.java: As the first line about `http` in the method that makes the `SecurityFilterChain`.
        http.cors(Customizer.withDefaults());
// below:
//         return http.build();

// SecurityConfig.java: As one more method of the class.
    @Bean
    UrlBasedCorsConfigurationSource corsConfigurationSource() {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(List.of("http://localhost:5173"));
        configuration.setAllowCredentials(true);
        configuration.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT"));
        configuration.setAllowedHeaders(List.of("authorization", "content-type", "x-request-id"));
        configuration.setExposedHeaders(List.of("x-total-count"));
        configuration.setMaxAge(600L);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", configuration);
        return source;
    }

// Note: Spring answers a request from any other origin, or by any other method, with 403.

// Note: Remove the other CORS middleware and headers of the app, on single routes too: they can overrule this, or let other origins in. Keep what you still need of them, such as origins, credentials, methods, exposed headers and the max-age.

// Note: Chrome sends cookies between different sites only when they are set with `SameSite=None; Secure`. Another port is not another site.

// Note: The lists hold what was seen here. Add what your other requests need.
