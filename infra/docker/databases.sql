-- A database for each service, made when the volume is new.
create database wheelhouse_gateway;
create database wheelhouse_product;
create database wheelhouse_project;
create database wheelhouse_reporting;
